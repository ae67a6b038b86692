package org.latinitsa.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInSchemesTest {
  static Stream<Scheme> schemes() {
    return Scheme.all().stream();
  }

  /** Built-in files are trusted at run time because they are checked here, examples included. */
  @ParameterizedTest
  @MethodSource("schemes")
  void isCorrect(Scheme scheme) throws IOException, URISyntaxException {
    URL file = Objects.requireNonNull(Scheme.class.getResource(scheme.id() + ".scheme"));
    assertThat(Scheme.read(Path.of(file.toURI())).rules()).hasSameSizeAs(scheme.rules());
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void isFoundByItsAliases(Scheme scheme) {
    assertThat(scheme.aliases())
        .allSatisfy(alias -> assertThat(Scheme.of(alias)).isSameAs(scheme));
    assertThat(Scheme.of(scheme.id())).isSameAs(scheme);
  }

  @Test
  void hasTheSchemesThatMatterMost() {
    assertThat(Scheme.all())
        .extracting(Scheme::id)
        .containsExactly(
            "ala-lc",
            "ala-lc-church-slavic",
            "ala-lc-marc",
            "ala-lc-simplified",
            "bas-2017-bss",
            "bas-2017-oss",
            "bgn-pcgn-1947",
            "bgn-pcgn-1947-strict",
            "bgn-pcgn-simplified",
            "bs-2979-1958",
            "bs-2979-1958-simplified",
            "din-1460",
            "gost-16876-71-1",
            "gost-16876-71-2",
            "gost-7.79-2000-b",
            "gost-r-52290-2004",
            "gost-r-52535.1-2006",
            "gost-r-7.0.34-2014",
            "icao-9303",
            "iso-9-1995",
            "iso-r-9-1954",
            "iso-r-9-1968",
            "iso-r-9-1968-alt",
            "journal-bgn",
            "journal-elibrary",
            "mintrans-ship-names",
            "mosmetro",
            "mvd-310-1997",
            "mvd-310-1997-fr",
            "mvd-782-2000",
            "odni-2015",
            "scholarly",
            "sfs-4900",
            "swift-rur6",
            "telegram",
            "ungegn-1987",
            "us-state-visa",
            "wikipedia",
            "yandex-maps",
            "yandex-money");
  }

  @Test
  void indexListsOnlyAliasesThatTheFilesHave() {
    long names = new String(BuiltInSchemes.bytes("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.split(" +")))
        .count();
    assertThat(names)
        .isEqualTo(Scheme.all().stream()
            .mapToLong(scheme -> 1 + scheme.aliases().size())
            .sum());
  }

  @ParameterizedTest
  @CsvSource({
    "bgn-1947,bgn-pcgn-1947",
    "alalc97,ala-lc",
    "gost-779-c,gost-7.79-2000-b",
    "icao,icao-9303",
    "iso9-1995,iso-9-1995"
  })
  void suggestsTheNearestIds(String unknown, String nearest) {
    assertThatThrownBy(() -> Scheme.of(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Unknown scheme \"" + unknown + "\"; did you mean \"")
        .hasMessageContaining("\"" + nearest + "\"");
  }

  @Test
  void knowsWhichSchemesAreReversible() {
    assertThat(Scheme.all().stream().filter(Scheme::isReversible))
        .extracting(Scheme::id)
        .containsExactly(
            "din-1460",
            "gost-16876-71-1",
            "gost-16876-71-2",
            "gost-7.79-2000-b",
            "iso-9-1995",
            "swift-rur6");
  }

  @Test
  void refusesLanguagesAndOptionsThatASchemeDoesNotHave() {
    Scheme scheme = Scheme.of("bgn-pcgn-1947");
    assertThatThrownBy(() -> scheme.book("uk", Map.of()))
        .hasMessage("Scheme bgn-pcgn-1947 has no letters for language \"uk\"; it has them for ru");
    assertThatThrownBy(() -> scheme.book("ru", Map.of("dots", "on")))
        .hasMessage(
            "Scheme bgn-pcgn-1947 has no option \"dots\"; it has lc-initialisms, middle-dot, modernize");
    assertThatThrownBy(() -> scheme.book("ru", Map.of("middle-dot", "yes")))
        .hasMessage(
            "Option middle-dot of scheme bgn-pcgn-1947 has no value \"yes\"; it has off, on");
  }
}
