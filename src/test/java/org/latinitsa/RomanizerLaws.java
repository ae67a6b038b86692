package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.scheme.SchemeOption;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;
import org.latinitsa.text.PlacedFinding;

/** What holds for every scheme and every text. */
class RomanizerLaws {
  private static final List<Romanizer> ROMANIZERS = romanizersInEverySetting();

  private static final String MARKS = "\u0300\u0301\u0302\u0304\u0306\u0308\u030A\u0335\u0483";

  @Provide
  Arbitrary<Romanizer> romanizers() {
    return Arbitraries.of(ROMANIZERS);
  }

  private static List<Romanizer> romanizersInEverySetting() {
    List<Romanizer> all = new ArrayList<>();
    for (Scheme scheme : Scheme.all()) {
      Romanizer plain = Romanizer.of(scheme.id());
      all.add(plain);
      scheme.languages().stream()
          .skip(1)
          .forEach(language -> all.add(plain.withLanguage(language)));
      for (SchemeOption option : scheme.options()) {
        option.values().stream()
            .skip(1)
            .forEach(value -> all.add(plain.withOption(option.name(), value)));
      }
    }
    return all;
  }

  /** Russian words, every letter of the Cyrillic blocks, marks on Cyrillic letters, and what stands between words. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> russian =
        Arbitraries.strings().withChars("абвгдеёжзийклмнопрстуфхцчшщъыьэюя").ofMaxLength(8);
    Arbitrary<String> capital = russian.map(word ->
        word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    Arbitrary<String> shouted = russian.map(word -> word.toUpperCase(Locale.ROOT));
    Arbitrary<String> cyrillic =
        Arbitraries.strings().withCharRange('\u0400', '\u052F').ofMaxLength(4);
    Arbitrary<String> marked = Combinators.combine(
            Arbitraries.strings().withChars("аеиокгсіьӓчцуыэУ").ofLength(1),
            Arbitraries.strings().withChars(MARKS).ofMaxLength(3))
        .as((letter, marks) -> letter + marks);
    Arbitrary<String> between = Arbitraries.of(
        " ",
        "-",
        ". ",
        "№",
        "’",
        "«",
        "\n",
        "\u00AD",
        "\u200D",
        "5",
        "Latin",
        "\uD83D\uDE00",
        "\uD83D",
        "中",
        "");
    return Arbitraries.frequencyOf(
            Tuple.of(4, russian),
            Tuple.of(2, capital),
            Tuple.of(1, shouted),
            Tuple.of(1, cyrillic),
            Tuple.of(3, marked),
            Tuple.of(4, between))
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void composedAndDecomposedAreTheSame(
      @ForAll("romanizers") Romanizer romanizer, @ForAll("texts") String text) {
    String composed = romanizer.romanize(Normalizer2.getNFCInstance().normalize(text));
    assertThat(romanizer.romanize(Normalizer2.getNFDInstance().normalize(text)))
        .isEqualTo(composed);
  }

  @Property(tries = 3000)
  void piecesAreTheSameAsTheWhole(
      @ForAll("romanizers") Romanizer romanizer,
      @ForAll("texts") String text,
      @ForAll Random random)
      throws IOException {
    StringBuilder latin = new StringBuilder();
    romanizer.romanize(new Crumbs(text, random), latin);
    assertThat(latin).hasToString(romanizer.romanize(text));
  }

  @Property(tries = 3000)
  void bytesAreTheSameAsCharacters(
      @ForAll("romanizers") Romanizer romanizer, @ForAll("texts") String raw, @ForAll Random random)
      throws IOException {
    String text = raw.replace("\uD83D\uDE00", "\u0001")
        .replace("\uD83D", "")
        .replace("\u0001", "\uD83D\uDE00");
    List<PlacedFinding> placed = new ArrayList<>();
    ByteArrayOutputStream latin = new ByteArrayOutputStream();
    romanizer.romanize(new ByteCrumbs(text, random), latin, placed::add);
    assertThat(latin.toString(StandardCharsets.UTF_8)).isEqualTo(romanizer.romanize(text));
    List<Finding> findings = romanizer.trace(text).findings();
    assertThat(placed).hasSameSizeAs(findings);
    for (int i = 0; i < placed.size(); i++) {
      Finding finding = findings.get(i);
      assertThat(placed.get(i).start()).isEqualTo(finding.start());
      assertThat(placed.get(i).end()).isEqualTo(finding.end());
      assertThat(placed.get(i).finding().message()).isEqualTo(finding.message());
      assertThat(placed.get(i).line())
          .isEqualTo(1
              + text.substring(0, finding.start())
                  .chars()
                  .filter(c -> c == '\n')
                  .count());
    }
    ByteArrayOutputStream silent = new ByteArrayOutputStream();
    romanizer.romanize(new ByteCrumbs(text, random), silent);
    assertThat(silent.toByteArray()).isEqualTo(latin.toByteArray());
  }

  @Property(tries = 3000)
  void noCyrillicIsLeftUnreported(
      @ForAll("romanizers") Romanizer romanizer, @ForAll("texts") String text) {
    Romanization result = romanizer.trace(text);
    Set<Integer> reported = new HashSet<>();
    for (Finding finding : result.findings()) {
      if (finding.code() == FindingCode.PASSED_THROUGH) {
        IntStream.range(finding.start(), finding.end()).forEach(reported::add);
      }
    }
    for (Span span : result.spans()) {
      boolean leaks = result
          .text()
          .substring(span.start(), span.end())
          .codePoints()
          .anyMatch(CharKind::isCyrillic);
      if (leaks) {
        for (int i = span.sourceStart(); i < span.sourceEnd(); i++) {
          boolean isReported = reported.contains(i)
              || !CharKind.isCyrillic(text.charAt(i))
              || hasReportedMark(span, reported);
          assertThat(isReported)
              .as("«%s» at %d of «%s»", text.charAt(i), i, text)
              .isTrue();
        }
      }
    }
  }

  private static boolean hasReportedMark(Span span, Set<Integer> reported) {
    return span.rule().isPresent()
        && IntStream.range(span.sourceStart(), span.sourceEnd()).anyMatch(reported::contains);
  }

  @Property(tries = 2000)
  void textOfOtherScriptsComesBackAsItIs(
      @ForAll("romanizers") Romanizer romanizer, @ForAll String text) {
    Scheme scheme = romanizer.scheme();
    boolean isConcerned = text.codePoints()
        .anyMatch(c -> CharKind.isCyrillic(c)
            || (scheme.latinQuote().isPresent() && CharKind.isLatin(c))
            || isMappedAsPunctuation(scheme, c));
    if (!isConcerned) {
      assertThat(romanizer.romanize(text)).isSameAs(text);
      assertThat(romanizer.trace(text).text()).isSameAs(text);
    }
  }

  private static boolean isMappedAsPunctuation(Scheme scheme, int c) {
    return scheme.rules().stream()
        .anyMatch(
            rule -> rule.section().equals("punctuation") && rule.source().codePointAt(0) == c);
  }

  @Property(tries = 3000)
  void spansCoverSourceAndResultOnceInOrder(
      @ForAll("romanizers") Romanizer romanizer, @ForAll("texts") String text) {
    Romanization result = romanizer.trace(text);
    int source = 0;
    int output = 0;
    for (Span span : result.spans()) {
      assertThat(span.sourceStart()).isEqualTo(source);
      assertThat(span.start()).isEqualTo(output);
      assertThat(span.sourceEnd()).isGreaterThan(source);
      source = span.sourceEnd();
      output = span.end();
    }
    assertThat(source).isEqualTo(text.length());
    assertThat(output).isEqualTo(result.text().length());
    assertThat(result.text()).isEqualTo(romanizer.romanize(text));
  }

  @Property(tries = 2000)
  void findingsStandInOrderWithinTheText(
      @ForAll("romanizers") Romanizer romanizer, @ForAll("texts") String text) {
    List<Finding> findings = romanizer.trace(text).findings();
    assertThat(findings).allSatisfy(finding -> {
      assertThat(finding.end()).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
    });
  }

  @Example
  void aHundredThreadsAgreeWithOne() throws ExecutionException, InterruptedException, IOException {
    String text = documents();
    ExecutorService threads = Executors.newFixedThreadPool(100);
    try {
      for (Scheme scheme : Scheme.all()) {
        Romanizer romanizer = Romanizer.of(scheme);
        String alone = romanizer.romanize(text);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          results.add(threads.submit(() -> romanizer.trace(text).text()));
        }
        for (Future<String> result : results) {
          assertThat(result.get()).isEqualTo(alone);
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  /** The laws again, over the references of the documents, with pieces of one character. */
  @Example
  void holdForTheDocuments() throws IOException {
    String text = documents();
    for (Scheme scheme : Scheme.all()) {
      Romanizer romanizer = Romanizer.of(scheme);
      composedAndDecomposedAreTheSame(romanizer, text);
      noCyrillicIsLeftUnreported(romanizer, text);
      spansCoverSourceAndResultOnceInOrder(romanizer, text);
      piecesAreTheSameAsTheWhole(romanizer, text, new Random(1));
      bytesAreTheSameAsCharacters(romanizer, text.repeat(10), new Random(1));
    }
  }

  private static String documents() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file :
        List.of("strengthening-us-japan-security", "security-dialogue", "ukrainian-deadlock")) {
      text.append(Files.readString(Path.of("testdata", "documents", file + "-references.txt")));
    }
    assertThat(text).hasSizeGreaterThan(5_000);
    return text.toString();
  }

  /** A stream that gives a few bytes at a time. */
  private static final class ByteCrumbs extends FilterInputStream {
    private final Random random;

    ByteCrumbs(String text, Random random) {
      super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      this.random = random;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }
  }

  /** A reader that gives a few characters at a time. */
  private static final class Crumbs extends FilterReader {
    private final Random random;

    Crumbs(String text, Random random) {
      super(new StringReader(text));
      this.random = random;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }
  }
}
