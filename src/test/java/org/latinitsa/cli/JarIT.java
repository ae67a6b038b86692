package org.latinitsa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process of its own. */
class JarIT {
  private static final String JAR = System.getProperty("cli.jar", "target/latinitsa-cli.jar");

  @TempDir
  private Path folder = Path.of("");

  private static ProcessBuilder latinitsa(String... args) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-jar",
        JAR));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void romanizesTheReferencesOfTheDocuments() throws IOException, InterruptedException {
    Process process = latinitsa("romanize", "-s", "ala-lc", "testdata/documents/references.txt")
        .start();
    assertThat(read(process.getInputStream()))
        .contains("Volkov S. Vzaimootnoshenii͡a SSHA i I͡Aponii: vzgli͡ad iz Rossii");
    assertThat(read(process.getErrorStream())).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void endsWithOneLineWhenItsReaderGoesAway() throws IOException, InterruptedException {
    Path input =
        Files.writeString(folder.resolve("long.txt"), "строка за строкой\n".repeat(200_000));
    Process process = latinitsa("romanize", "-s", "ala-lc", input.toString()).start();
    try (InputStream out = process.getInputStream()) {
      assertThat(out.readNBytes(7)).isEqualTo("stroka ".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(process.getErrorStream()))
        .matches("latinitsa: standard output: cannot write: .*\n");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void leavesTheOldFileWhenItIsKilled() throws IOException, InterruptedException {
    Path output = Files.writeString(folder.resolve("out.txt"), "old");
    Process process =
        latinitsa("romanize", "-s", "ala-lc", "-o", output.toString(), "-").start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("начало\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
      in.flush();
      process.destroyForcibly().waitFor();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("ipe"); // the process may be gone before all is written
    }
    assertThat(output).hasContent("old");
  }

  @Test
  void carriesItsVersionAndLicences() throws IOException, InterruptedException {
    Process process = latinitsa("--version").start();
    assertThat(read(process.getInputStream())).matches("latinitsa \\d+\\.\\d+.*\n");
    assertThat(process.waitFor()).isZero();
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("META-INF/LICENSE", "META-INF/THIRD-PARTY.txt", "META-INF/NOTICE")
          .doesNotContain("module-info.class");
    }
  }
}
