package org.latinitsa;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latinitsa.text.CharKind;

/**
 * Whatever another implementation writes differently is known: every row of {@code testdata/disagreements.tsv} is true of
 * both, and there is nothing else on more than 100,000 words. With {@code -Dwords=FILE}, a list of words, one a line, on
 * these too. How many words differ is written to {@code target/disagreements.txt}.
 */
class DisagreementsTest {
  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя-";

  private static final Map<Comparison.Subject, Comparison> COMPARISONS = comparisonsBySubject();

  private static final Set<String> WORDS = words();

  private static final Map<String, String> FIGURES = new TreeMap<>();

  static Stream<Disagreement> rows() {
    return COMPARISONS.values().stream().flatMap(comparison -> comparison.known().stream());
  }

  static Stream<Comparison> comparisons() {
    return COMPARISONS.values().stream();
  }

  private static Map<Comparison.Subject, Comparison> comparisonsBySubject() {
    Map<Comparison.Subject, List<Disagreement>> rows = Rows.of("disagreements.tsv", 100).stream()
        .map(Disagreement::new)
        .filter(Disagreement::isOfThisJava)
        .collect(
            Collectors.groupingBy(Disagreement::subject, LinkedHashMap::new, Collectors.toList()));
    Map<Comparison.Subject, Comparison> comparisons = new LinkedHashMap<>();
    rows.forEach((subject, known) -> comparisons.put(subject, new Comparison(subject, known)));
    return comparisons;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyRowIsTrueAndNeeded(Disagreement row) {
    Comparison comparison = requireNonNull(COMPARISONS.get(row.subject()));
    String word = row.example();
    assertThat(comparison.ours(word)).isEqualTo(row.ourExample()).isNotEqualTo(row.theirExample());
    assertThat(comparison.theirs(word)).isEqualTo(row.theirExample());
    assertThat(comparison.expected(word)).isEqualTo(row.theirExample());
    assertThat(comparison.without(row).expected(word)).isNotEqualTo(row.theirExample());
    assertThat(comparison.isOurs(row, word)).as("the column ours").isTrue();
    assertThat(row.right()).isIn("ours", "theirs", "both", "open");
    assertThat(row.source()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparisons")
  void nothingElseDiffers(Comparison comparison) {
    Set<String> words = new LinkedHashSet<>(WORDS);
    words.addAll(wordsIn("schemes/" + comparison.subject().scheme() + ".tsv"));
    assertThat(words).hasSizeGreaterThan(115_000);
    List<String> unknown = new ArrayList<>();
    int different = 0;
    for (String word : words) {
      String theirs = comparison.theirs(word);
      String ours = comparison.ours(word);
      if (!theirs.equals(ours)) {
        different++;
        if (!theirs.equals(comparison.expected(word))) {
          unknown.add(word + ": they " + theirs + ", we " + ours);
        }
      }
    }
    FIGURES.put(
        comparison.toString(),
        words.size() + " words, " + different + " different, " + unknown.size() + " unexplained");
    assertThat(unknown).isEmpty();
  }

  @AfterAll
  static void writeFigures() throws IOException {
    Files.write(
        Path.of("target/disagreements.txt"),
        FIGURES.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .toList());
  }

  // The words

  private static Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (String first : LETTERS.split("")) {
      addInAllCases(words, first);
      for (String second : LETTERS.split("")) {
        addInAllCases(words, first + second);
        for (String third : LETTERS.split("")) {
          addInAllCases(words, first + second + third);
        }
      }
    }
    for (String file : List.of("pairs/pairs.tsv", "official-examples.tsv")) {
      words.addAll(wordsIn(file));
    }
    String list = System.getProperty("words", "");
    if (!list.isEmpty()) {
      words.addAll(wordsIn(Path.of(list)));
    }
    return words;
  }

  /** Adds a word small, capital, with one capital at the beginning, and, of two letters, at the end. */
  private static void addInAllCases(Set<String> words, String small) {
    String capitals = small.toUpperCase(Locale.ROOT);
    words.add(small);
    words.add(capitals);
    words.add(capitals.charAt(0) + small.substring(1));
    if (small.length() == 2) {
      words.add(small.charAt(0) + capitals.substring(1));
    }
  }

  private static Set<String> wordsIn(String file) {
    return wordsIn(Path.of("testdata", file));
  }

  private static Set<String> wordsIn(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split("[\\s\\p{Z}]+")))
          .filter(word -> word.codePoints().anyMatch(CharKind::isCyrillic))
          .filter(word -> word.codePoints().noneMatch(CharKind::isMark))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
