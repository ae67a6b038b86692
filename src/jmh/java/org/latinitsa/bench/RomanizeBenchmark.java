package org.latinitsa.bench;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.latinitsa.Romanizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Russian prose line by line, by each scheme and by ICU's transliterator in the same run. The prose is read from the file
 * that the system property {@code prose} names (UTF-8, lines); the score is milliseconds for all its lines.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class RomanizeBenchmark {
  /** Prose and schemes. */
  @State(Scope.Benchmark)
  public static class Schemes {
    /** The scheme. */
    @Param({
      "ala-lc",
      "ala-lc-simplified",
      "iso-9-1995",
      "gost-7.79-2000-b",
      "bgn-pcgn-1947",
      "gost-r-7.0.34-2014",
      "icao-9303"
    })
    public String scheme = "";

    Romanizer romanizer = Romanizer.of("ala-lc");

    /** Finds the scheme. */
    @Setup
    public void prepare() {
      romanizer = Romanizer.of(scheme);
    }
  }

  /** One text of a given length. */
  @State(Scope.Benchmark)
  public static class OneText {
    /** How many characters. */
    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    public int length;

    String text = "";

    /** Cuts or repeats the prose. */
    @Setup
    public void prepare() throws IOException {
      String prose = String.join("\n", prose());
      text = prose.repeat(length / prose.length() + 1).substring(0, length);
    }
  }

  private final Transliterator icu = Transliterator.getInstance("Russian-Latin/BGN");
  private final Romanizer bgn = Romanizer.of("bgn-pcgn-1947");
  private List<String> lines = List.of();

  /** Reads the prose. */
  @Setup
  public void read() throws IOException {
    lines = prose();
  }

  private static List<String> prose() throws IOException {
    return Files.readAllLines(
        Path.of(System.getProperty("prose", "testdata/documents/references.txt")));
  }

  /** Text only. */
  @Benchmark
  public void romanize(Schemes schemes, Blackhole hole) {
    for (String line : lines) {
      hole.consume(schemes.romanizer.romanize(line));
    }
  }

  /** With spans and findings. */
  @Benchmark
  public void trace(Schemes schemes, Blackhole hole) {
    for (String line : lines) {
      hole.consume(schemes.romanizer.trace(line));
    }
  }

  /** ICU's BGN rules. */
  @Benchmark
  public void icuRussianLatinBgn(Blackhole hole) {
    for (String line : lines) {
      hole.consume(icu.transliterate(line));
    }
  }

  /** One string: the score divided by its length should be the same for every length. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public String oneText(OneText one) {
    return bgn.romanize(one.text);
  }
}
