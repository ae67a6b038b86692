package org.latinitsa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.scheme.Scheme;

/** The compiled table says what the rules say, for strings of up to three letters in every letter case. */
class TransducerTest {
  static Stream<RuleBook> books() {
    return Scheme.all().stream().flatMap(scheme -> {
      List<RuleBook> books = new ArrayList<>();
      scheme.languages().forEach(language -> books.add(scheme.book(language, Map.of())));
      scheme
          .options()
          .forEach(option -> option.values().stream()
              .skip(1)
              .forEach(value ->
                  books.add(scheme.book(scheme.languages().get(0), Map.of(option.name(), value)))));
      return books.stream();
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void agreesWithTheRules(RuleBook book) {
    Transducer transducer = new Transducer(book);
    List<String> letters = book.firstLetters().stream()
        .sorted()
        .filter(c -> c < 0x460 || c == 'ѣ' || c == 'ѵ')
        .map(String::valueOf)
        .collect(Collectors.toCollection(ArrayList::new));
    // the rules do not know of the signs around Latin letters
    letters.addAll(
        book.scheme().latinQuote().isPresent() ? List.of("ѧ", "-") : List.of("z", "ѧ", "-"));
    List<String> last = lastLetters(book, letters);
    long compared = 0;
    for (String first : letters) {
      StringBuilder text = new StringBuilder();
      for (String second : letters) {
        for (String third : last) {
          String word = first + second + third;
          text.append(word).append(' ').append(word.toUpperCase(Locale.ROOT)).append(' ');
          text.append(first.toUpperCase(Locale.ROOT))
              .append(second)
              .append(third)
              .append(' ');
          text.append(first)
              .append(second.toUpperCase(Locale.ROOT))
              .append(third)
              .append(' ');
        }
      }
      Transduction transduction = Transduction.silent(transducer);
      transduction.run(text.toString());
      String[] expected = book.spell(text).split(" ");
      assertThat(transduction.output().split(" ")).isEqualTo(expected);
      compared += expected.length;
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  /**
   * Returns the letters that contexts and longer sources name; of the others, which are alike to the rules, one. The
   * option that changes capitals alone needs no more.
   */
  private static List<String> lastLetters(RuleBook book, List<String> letters) {
    StringBuilder named = new StringBuilder();
    boolean isOfCapitals = "on".equals(book.options().get(LetterCase.INITIALISMS));
    for (char first : isOfCapitals ? Set.<Character>of() : book.firstLetters()) {
      for (Rule rule : book.startingWith(first)) {
        named
            .append(rule.before().letters())
            .append(rule.after().letters())
            .append(rule.source().substring(1));
      }
    }
    List<String> last = letters.stream()
        .filter(letter -> named.indexOf(letter) >= 0)
        .collect(Collectors.toCollection(ArrayList::new));
    letters.stream().filter(letter -> !last.contains(letter)).limit(1).forEach(last::add);
    last.addAll(List.of("ѧ", "-"));
    return last;
  }
}
