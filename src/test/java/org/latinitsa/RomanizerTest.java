package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;
import org.latinitsa.text.MalformedUtf8Exception;
import org.latinitsa.text.Severity;

class RomanizerTest {
  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "bgn-pcgn-1947, ЩУКА, SHCHUKA",
    "bgn-pcgn-1947, Щука, Shchuka",
    "bgn-pcgn-1947, БОРЩ, BORSHCH",
    "bgn-pcgn-1947, Я, Ya",
    "bgn-pcgn-1947, Ю. М., Yu. M.",
    "bgn-pcgn-1947, ЦСКА, TSSKA",
    "bgn-pcgn-1947, Йошкар-Ола, Yoshkar-Ola",
    "bgn-pcgn-1947, НЬЮ-ЙОРК, N’YU-YORK",
    "ala-lc, Я, I͡A",
    "ala-lc, Ю. М., I͡U. M.",
    "ala-lc, ЦСКА, T͡SSKA",
    "ala-lc, СОЛЬ, SOLʹ",
    "ala-lc, ОБЪЁМ, OBʺËM",
    "iso-9-1995, СОЛЬ, SOLʹ",
    "icao-9303, ОБЪЕКТ, OBIEEKT",
    "gost-7.79-2000-b, ЕЩЁ, ESHHYO",
    "gost-r-7.0.34-2014, Объект № 5, Ob''ekt № 5"
  })
  void capitalizes(String scheme, String cyrillic, String latin) {
    assertThat(Romanizer.of(scheme).romanize(cyrillic)).isEqualTo(latin);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "Я И ТЫ, YA I TY",
    "МЫ И Я, MY I YA",
    "Я иду, Ya idu",
    "Я США люблю, Ya SSHA lyublyu",
    "Ю. М. ЩУКИН, Yu. M. SHCHUKIN",
    "ЩИ И Ё-КАЛИНКА, SHCHI I YË-KALINKA",
    "Щ-854, Shch-854",
    "СУ-27Ю, SU-27YU",
    "Су-27Ю, Su-27Yu",
    "ШРИ-ЛАНКА, SHRI-LANKA",
    "Д’ЮМА, D’YUMA",
    "Я, Ya"
  })
  void capitalizesLoneLettersByWhatIsAroundThem(String cyrillic, String latin) {
    assertThat(Romanizer.of("bgn-pcgn-1947").romanize(cyrillic)).isEqualTo(latin);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "США и Япония, SShA i I\u0361Aponii\u0361a",
    "США И ЯПОНИЯ, SSHA I I\u0361APONII\u0361A",
    "страны ШОС, strany ShOS",
    "это ВОПРОЩАНИЕ, ėto VOPROSHCHANIE",
    "США, SSHA"
  })
  void capitalizesInitialismsByLetterIfAsked(String cyrillic, String latin) {
    assertThat(Romanizer.of("ala-lc").withOption("lc-initialisms", "on").romanize(cyrillic))
        .isEqualTo(latin);
  }

  @Test
  void dropsStressMarksAndSaysSo() {
    Romanization result = Romanizer.of("bgn-pcgn-1947").trace("бое\u0301ц");
    assertThat(result.text()).isEqualTo("boyets");
    assertThat(result.findings())
        .extracting(Finding::code, Finding::start, Finding::end)
        .containsExactly(tuple(FindingCode.STRESS_DROPPED, 3, 4));
  }

  @Test
  void readsVowelsThatUnicodeComposesWithAGraveAsStressed() {
    Romanizer romanizer = Romanizer.of("bgn-pcgn-1947");
    assertThat(romanizer.romanize("\u0450жик")).isEqualTo("yezhik");
    assertThat(romanizer.romanize("е\u0300жик")).isEqualTo("yezhik");
    assertThat(romanizer.trace("\u040Dва").findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.STRESS_DROPPED);
  }

  @Test
  void looksThroughStressMarksAndSoftHyphensForTheLetterBefore() {
    Romanizer romanizer = Romanizer.of("bgn-pcgn-1947");
    assertThat(romanizer.romanize("по\u0301езд")).isEqualTo("poyezd");
    assertThat(romanizer.romanize("по\u00ADезд")).isEqualTo("po\u00ADyezd");
    assertThat(romanizer.romanize("те\u00ADлега")).isEqualTo("te\u00ADlega");
    assertThat(romanizer.romanize("раз\u00ADел")).isEqualTo("raz\u00ADel");
  }

  @Test
  void keepsStressMarksWhereTheTableHasThem() {
    assertThat(Romanizer.of("iso-9-1995").romanize("за\u0301мок")).isEqualTo("zámok");
  }

  @Test
  void copiesWhatTheSchemeDoesNotMapAndSaysSo() {
    Romanization result = Romanizer.of("gost-7.79-2000-b").trace("Київ");
    assertThat(result.text()).isEqualTo("Kiїv");
    Finding finding = result.findings().get(0);
    assertThat(finding.code().code()).isEqualTo("passed-through");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat("Київ".substring(finding.start(), finding.end())).isEqualTo("ї");
    assertThat(finding.message())
        .isEqualTo(
            "«ї» U+0457 CYRILLIC SMALL LETTER YI is not in gost-7.79-2000-b; copied unchanged");
    assertThat(finding.suggestion()).contains("choose language uk");
  }

  @Test
  void suggestsTheOptionThatReadsALetter() {
    assertThat(Romanizer.of("bgn-pcgn-1947").trace("вѣкъ").findings().get(0).suggestion())
        .contains("set option modernize=on");
  }

  @Test
  void reportsMarksThatItCopies() {
    Romanization result = Romanizer.of("ala-lc").trace("слово\u0302");
    assertThat(result.text()).isEqualTo("slovô");
    assertThat(result.findings())
        .extracting(Finding::code, Finding::start)
        .containsExactly(tuple(FindingCode.PASSED_THROUGH, 5));
  }

  @Test
  void reportsLettersForWhichNothingIsWritten() {
    Romanization result = Romanizer.of("icao-9303").trace("Игорь");
    assertThat(result.text()).isEqualTo("Igor");
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly("icao-9303 writes nothing for «ь» U+044C CYRILLIC SMALL LETTER SOFT SIGN");
  }

  @Test
  void reportsLettersReadAsOthers() {
    Romanization result =
        Romanizer.of("bgn-pcgn-1947").withOption("modernize", "on").trace("Вѣѣ");
    assertThat(result.text()).isEqualTo("Veye");
    assertThat(result.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.MODERNIZED, FindingCode.MODERNIZED);
  }

  @Test
  void givesBackTheSameStringIfNothingChanges() {
    String latin = new String("Café cafe\u0301 № 5 — „Zürich“ \uD83D\uDE00 中文");
    assertThat(Romanizer.of("ala-lc").romanize(latin)).isSameAs(latin);
    assertThat(Romanizer.of("ala-lc").trace(latin).text()).isSameAs(latin);
    String empty = "";
    assertThat(Romanizer.of("ala-lc").romanize(empty)).isSameAs(empty);
  }

  @Test
  void leavesLatinLettersInTheFormTheyHave() {
    assertThat(Romanizer.of("ala-lc").romanize("Кафе cafe\u0301 café"))
        .isEqualTo("Kafe cafe\u0301 café");
  }

  @Test
  void copesWithUnpairedSurrogatesAndOtherPlanes() {
    assertThat(Romanizer.of("ala-lc").romanize("\uD83Dя\uDE00\uD83D\uDE00е\uD83D"))
        .isEqualTo("\uD83Di\u0361a\uDE00\uD83D\uDE00e\uD83D");
    Romanization result = Romanizer.of("ala-lc").trace("\uD838\uDC30");
    assertThat(result.text()).isEqualTo("\uD838\uDC30");
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly(
            "«\uD838\uDC30» U+1E030 MODIFIER LETTER CYRILLIC SMALL A is not in ala-lc; copied unchanged");
  }

  @Test
  void tracesEveryPieceToItsRule() {
    Romanization result = Romanizer.of("bgn-pcgn-1947").trace("А. Ельцин, 5");
    assertThat(result.text()).isEqualTo("A. Yel’tsin, 5");
    assertThat(result.spans())
        .extracting(
            span -> result.text().substring(span.start(), span.end()),
            span -> span.rule().map(Rule::source).orElse(""))
        .containsExactly(
            tuple("A", "а"),
            tuple(". ", ""),
            tuple("Ye", "е"),
            tuple("l", "л"),
            tuple("’", "ь"),
            tuple("ts", "ц"),
            tuple("i", "и"),
            tuple("n", "н"),
            tuple(", 5", ""));
    assertThat(result.spans().get(2).rule().flatMap(Rule::clause)).isEqualTo(Optional.of("note 1"));
  }

  @Test
  void reportsWithoutTracing() {
    List<Finding> findings = new ArrayList<>();
    assertThat(Romanizer.of("icao-9303").romanize("Соль ѣ", findings::add)).isEqualTo("Sol ѣ");
    assertThat(findings)
        .isEqualTo(Romanizer.of("icao-9303").trace("Соль ѣ").findings())
        .hasSize(2);
  }

  @Test
  void romanizesStreamsLongerThanItsBuffer() throws IOException {
    String text = "Съешь ещё этих мягких французских булок, да выпей чаю. ".repeat(2_000);
    StringWriter latin = new StringWriter();
    Romanizer.of("bgn-pcgn-1947").romanize(new StringReader(text), latin);
    assertThat(latin.toString()).isEqualTo(Romanizer.of("bgn-pcgn-1947").romanize(text));
    StringBuilder built = new StringBuilder();
    Romanizer.of("bgn-pcgn-1947").romanize(new StringReader(text), built);
    assertThat(built).hasToString(latin.toString());
  }

  @Test
  void romanizesStreamsOfBytesLongerThanItsBuffer() throws IOException {
    String text = "Съешь ещё этих мягких — «французских» булок, да выпей чаю. Я. Ю. М. ЩИ И Ё.\r\n"
        .repeat(20_000);
    for (String scheme : List.of("bgn-pcgn-1947", "ala-lc", "icao-9303")) {
      ByteArrayOutputStream latin = new ByteArrayOutputStream();
      Romanizer.of(scheme)
          .romanize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), latin);
      assertThat(latin.toString(StandardCharsets.UTF_8))
          .isEqualTo(Romanizer.of(scheme).romanize(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "D0, 0, 1",
    "0A D0, 1, 2",
    "D0 20, 0, 1",
    "D0 B0 B0, 2, 1",
    "80, 0, 1",
    "C0 80, 0, 1",
    "E0 80 80, 0, 1",
    "ED A0 80, 0, 1",
    "F4 90 80 80, 0, 1",
    "0A 0D 0A 0D 41 FF, 5, 4",
    "E2 80 94 D0 B5 CC 81 F5, 7, 1"
  })
  void namesThePlaceOfBytesThatAreNoUtf8(String hex, long offset, long line) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    assertThatThrownBy(() -> Romanizer.of("bgn-pcgn-1947")
            .romanize(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(MalformedUtf8Exception.class, e -> {
          assertThat(e.offset()).isEqualTo(offset);
          assertThat(e.line()).isEqualTo(line);
        });
  }

  @Test
  void romanizesAVeryLongWord() {
    assertThat(Romanizer.of("ala-lc").romanize("щ".repeat(100_000)))
        .isEqualTo("shch".repeat(100_000));
    assertThat(Romanizer.of("ala-lc").romanize("а" + "\u0302".repeat(100_000)))
        .startsWith("â\u0302");
  }

  @Test
  void refusesUnknownSchemes() {
    assertThatThrownBy(() -> Romanizer.of("bgn-1947"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bgn-pcgn-1947");
  }

  @Test
  void choosesLanguagesAndOptions() {
    assertThat(Romanizer.of("gost-7.79-2000-b").withLanguage("uk").romanize("Київ"))
        .isEqualTo("Ky`yiv");
    assertThat(Romanizer.of("bgn-pcgn-1947").withOption("middle-dot", "on").romanize("тысяча ыы"))
        .isEqualTo("tysyacha y·y");
    assertThat(Romanizer.of("ala-lc-simplified")
            .withOption("omit-signs", "on")
            .romanize("подъезд, конь"))
        .isEqualTo("podezd, kon");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(quoteCharacter = '"', textBlock = """
      а Latin б,         A 'Latin' B
      Latin,             'Latin'
      аLatin-Textб,      A'Latin'-'Text'B
      A1 B,              'A'1 'B'
      Société,           'Société'
      Socie\u0301te\u0301,  'Socie\u0301te\u0301'
      e\u0301 а\u0301,       'e\u0301' A
      Lat\u00ADin\u00AD,      'Lat\u00ADin\u00AD'
      """)
  void quotesRunsOfLatinLettersWithTheirMarks(String text, String quoted, @TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("quoting.scheme");
    Files.writeString(file, """
        id:          quoting
        title:       A scheme that tells Latin from romanized text
        authority:   Example
        year:        2001
        source:      Example; read
        reversible:  yes
        case:        as-written
        latin-quote: '

        letters:
        а   A
        б   B
        """);
    Romanizer romanizer = Romanizer.of(Scheme.read(file));
    assertThat(romanizer.romanize(text)).isEqualTo(quoted);
    StringWriter pieces = new StringWriter();
    romanizer.romanize(new StringReader(text), pieces);
    assertThat(pieces).hasToString(quoted);
  }
}
