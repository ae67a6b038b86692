package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latinitsa.scheme.Scheme;

/** Every expected romanization of {@code testdata/}: none of them comes from this program. */
class CorpusTest {
  private static final Set<String> WITH_PAIRS = Set.of(
      "ala-lc",
      "ala-lc-simplified",
      "iso-9-1995",
      "gost-7.79-2000-b",
      "bgn-pcgn-1947",
      "gost-r-7.0.34-2014",
      "icao-9303");

  static Stream<Corpus.Case> cases() {
    return Scheme.all().stream().flatMap(scheme -> Corpus.of(scheme).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void romanizesAsExpected(Corpus.Case expected) {
    assertThat(expected.acceptable()).as(expected.place()).contains(expected.result());
    assertThat(expected.leaks()).as(expected.place()).isEmpty();
  }

  @Test
  void everySchemeHasAllPairsAndACorpus() {
    List<String> thin = new ArrayList<>();
    for (Scheme scheme : Scheme.all()) {
      List<Corpus.Case> cases = Corpus.of(scheme);
      long pairs = cases.stream().filter(c -> c.place().contains("pairs")).count();
      boolean hasPairs = WITH_PAIRS.contains(scheme.id());
      if (pairs != (hasPairs ? 199 : 0) || cases.size() - pairs < 40) {
        thin.add(scheme.id() + ": " + pairs + " pairs of " + cases.size());
      }
    }
    assertThat(thin).isEmpty();
  }

  @Test
  void romanizesUkrainianByItsOwnColumn() {
    List<Rows.Row> rows = Rows.of("pairs/other-languages.tsv", 2).stream()
        .filter(row -> row.column(3).equals("ua-kmu-55-2010"))
        .toList();
    assertThat(rows).hasSize(2);
    Romanizer romanizer = Romanizer.of("icao-9303").withLanguage("uk");
    for (Rows.Row row : rows) {
      assertThat(romanizer.romanize(row.column(2))).as(row.place()).isEqualTo(row.column(4));
    }
  }
}
