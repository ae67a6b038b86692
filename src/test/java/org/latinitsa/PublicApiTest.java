package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The exported signatures are those of {@code public-api.txt}: a change of the API is a change of that file, to be seen in
 * review. Run with {@code -DwriteApi} to write it anew.
 */
class PublicApiTest {
  private static final Path LISTING = Path.of("src", "test", "resources", "public-api.txt");

  @Test
  void isWhatTheListingSays() throws IOException {
    List<String> api = exportedTypes().flatMap(PublicApiTest::describe).toList();
    assertThat(api).hasSizeGreaterThan(60);
    if (System.getProperty("writeApi") != null) {
      Files.write(LISTING, api);
    }
    assertThat(api).isEqualTo(Files.readAllLines(LISTING));
  }

  @Test
  void modulesSeeTheExportedPackagesOnly() throws IOException {
    assertThat(Files.readAllLines(Path.of("src", "main", "java", "module-info.java")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("exports")))
        .containsExactly(
            "exports org.latinitsa;",
            "exports org.latinitsa.scheme;",
            "exports org.latinitsa.text;");
  }

  private static Stream<Class<?>> exportedTypes() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.latinitsa")
            .stream()
            .filter(type -> type.getPackageName().matches("org\\.latinitsa(\\.scheme|\\.text)?"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(JavaClass::reflect);
  }

  private static Stream<String> describe(Class<?> type) {
    TreeSet<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isExported(field)) {
        members.add(field.getType().getSimpleName() + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isExported(constructor)) {
        members.add("new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isExported(method)) {
        String kind = Modifier.isStatic(method.getModifiers()) ? "static " : "";
        members.add(kind + method.getGenericReturnType().getTypeName() + " " + method.getName()
            + parameters(method));
      }
    }
    String heading = Modifier.toString(type.getModifiers()).replace("static ", "") + " "
        + (type.isRecord() ? "record" : type.isEnum() ? "enum" : "class") + " " + type.getName();
    return Stream.concat(Stream.of(heading), members.stream().map(member -> "  " + member));
  }

  private static boolean isExported(Member member) {
    return !member.isSynthetic()
        && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String parameters(Executable executable) {
    String types = Stream.of(executable.getGenericParameterTypes())
        .map(Type::getTypeName)
        .collect(Collectors.joining(", "));
    String thrown = Stream.of(executable.getExceptionTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
    return "(" + types + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
  }
}
