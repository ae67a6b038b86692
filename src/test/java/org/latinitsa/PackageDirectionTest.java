package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Packages know only what stands left of them. */
class PackageDirectionTest {
  private static final String ROOT = "org.latinitsa";

  /** From left to right; the root package has no name of its own. */
  private static final List<String> ORDER = List.of("text", "scheme", "engine", "", "cli");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  @Test
  void sawTheWholeProgram() {
    assertThat(CLASSES).hasSizeGreaterThan(30);
    assertThat(CLASSES.stream().map(PackageDirectionTest::room).distinct())
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void packagesKnowOnlyWhatStandsLeftOfThem() {
    Set<String> backward = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass();
        if (to.getPackageName().startsWith(ROOT)
            && ORDER.indexOf(room(to)) > ORDER.indexOf(room(from))) {
          backward.add(from.getName() + " → " + to.getName());
        }
      }
    }
    assertThat(backward).isEmpty();
  }

  @Test
  void onlyTheRootPackageUsesTheEngine() {
    assertThat(usersOf(ROOT + ".engine")).containsOnly("", "engine");
  }

  @Test
  void onlyTheCommandLineUsesWhatIsOptional() {
    assertThat(usersOf("picocli")).containsOnly("cli");
    assertThat(usersOf("com.fasterxml.jackson")).containsOnly("cli");
  }

  @Test
  void onlyTheCommandLineExitsOrOpensStandardStreams() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      boolean exits = from.getMethodCallsFromSelf().stream()
          .anyMatch(call -> call.getTarget().getFullName().startsWith("java.lang.System.exit"));
      boolean opens = from.getFieldAccessesFromSelf().stream()
          .anyMatch(access -> access
              .getTarget()
              .getFullName()
              .matches("java\\.(lang\\.System|io\\.FileDescriptor)\\.(in|out|err)"));
      if (exits || opens) {
        rooms.add(room(from));
      }
    }
    assertThat(rooms).containsOnly("cli");
  }

  private static Set<String> usersOf(String packageName) {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      boolean uses = from.getDirectDependenciesFromSelf().stream()
          .anyMatch(
              dependency -> dependency.getTargetClass().getPackageName().startsWith(packageName));
      if (uses) {
        rooms.add(room(from));
      }
    }
    return rooms;
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
