package org.latinitsa.bench;

import com.anyascii.AnyAscii;
import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.gcardone.junidecode.Junidecode;
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
 * Russian prose by the main schemes, by other libraries and by the machine's limits, in one run. The prose is read from the
 * file that the system property {@code prose} names (UTF-8, lines); the score is milliseconds for all of it. Compare ratios.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class RomanizeBenchmark {
  /** The scheme under test. */
  @State(Scope.Benchmark)
  public static class Schemes {
    /** Its id. */
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
    @Param({"100", "1000", "10000", "100000", "1000000", "10000000"})
    public int length;

    String text = "";

    /** Repeats the same thousand characters, so that only the length differs. */
    @Setup
    public void prepare() throws IOException {
      String prose = String.join("\n", prose()).substring(0, 1000);
      text = prose.repeat(length / prose.length() + 1).substring(0, length);
    }
  }

  private final Transliterator icu = Transliterator.getInstance("Russian-Latin/BGN");
  private final Romanizer bgn = Romanizer.of("bgn-pcgn-1947");
  private final Map<Character, String> letters = new HashMap<>();
  private List<String> lines = List.of();
  private String whole = "";
  private byte[] bytes = {};

  /** Reads the prose. */
  @Setup
  public void read() throws IOException {
    lines = prose();
    whole = String.join("\n", lines);
    bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (char c = 0x400; c < 0x460; c++) {
      letters.put(c, Romanizer.of("icao-9303").romanize(String.valueOf(c)));
    }
  }

  private static List<String> prose() throws IOException {
    return Files.readAllLines(
        Path.of(System.getProperty("prose", "testdata/documents/references.txt")));
  }

  /** Ours, line by line. */
  @Benchmark
  public void romanizeLines(Schemes schemes, Blackhole hole) {
    for (String line : lines) {
      hole.consume(schemes.romanizer.romanize(line));
    }
  }

  /** Ours, all as one string. */
  @Benchmark
  public String romanizeWhole(Schemes schemes) {
    return schemes.romanizer.romanize(whole);
  }

  /** Ours, UTF-8 to UTF-8. */
  @Benchmark
  public void romanizeBytes(Schemes schemes) throws IOException {
    schemes.romanizer.romanize(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
  }

  /** Ours, UTF-8 to UTF-8 by way of a string. */
  @Benchmark
  public byte[] romanizeBytesViaString(Schemes schemes) {
    return schemes
        .romanizer
        .romanize(new String(bytes, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Ours, line by line, with findings, the spans not laid out. */
  @Benchmark
  public void traceLines(Schemes schemes, Blackhole hole) {
    for (String line : lines) {
      hole.consume(schemes.romanizer.trace(line));
    }
  }

  /** Ours, line by line, with findings and spans. */
  @Benchmark
  public void traceLinesWithSpans(Schemes schemes, Blackhole hole) {
    for (String line : lines) {
      hole.consume(schemes.romanizer.trace(line).spans().size());
    }
  }

  /** ICU's BGN rules, line by line. */
  @Benchmark
  public void otherIcuLines(Blackhole hole) {
    for (String line : lines) {
      hole.consume(icu.transliterate(line));
    }
  }

  /** Junidecode, line by line. */
  @Benchmark
  public void otherJunidecodeLines(Blackhole hole) {
    for (String line : lines) {
      hole.consume(Junidecode.unidecode(line));
    }
  }

  /** Junidecode, all as one string. */
  @Benchmark
  public String otherJunidecodeWhole() {
    return Junidecode.unidecode(whole);
  }

  /** AnyAscii, line by line. */
  @Benchmark
  public void otherAnyAsciiLines(Blackhole hole) {
    for (String line : lines) {
      hole.consume(AnyAscii.transliterate(line));
    }
  }

  /** A loop over a map of letters, line by line. */
  @Benchmark
  public void otherHashMapLines(Blackhole hole) {
    for (String line : lines) {
      StringBuilder latin = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        String letter = letters.get(line.charAt(i));
        if (letter == null) {
          latin.append(line.charAt(i));
        } else {
          latin.append(letter);
        }
      }
      hole.consume(latin.toString());
    }
  }

  /** The limit: every line copied. */
  @Benchmark
  public void limitCopyLines(Blackhole hole) {
    for (String line : lines) {
      hole.consume(new String(line.toCharArray()));
    }
  }

  /** One string: the score divided by its length should be the same for every length. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public String oneText(OneText one) {
    return bgn.romanize(one.text);
  }
}
