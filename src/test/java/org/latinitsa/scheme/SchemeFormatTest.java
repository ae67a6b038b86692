package org.latinitsa.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader of scheme files accepts and refuses, mistake by mistake. */
class SchemeFormatTest {
  /** A correct scheme, a line an element; mistakes are made by changing one line. */
  private static final List<String> CORRECT = List.of(
      "id: test", // 1
      "title: A test", // 2
      "authority: None", // 3
      "year: 2026", // 4
      "source: This test", // 5
      "reversible: no: it is short", // 6
      "option: dots = off on; writes dots", // 7
      "set: vowels = аеи", // 8
      "letters:", // 9
      "а   a", // 10
      "б   b", // 11
      "е   e", // 12
      "и   i", // 13
      "ц   ts", // 14
      "ь   ʹ", // 15
      "contexts:", // 16
      "е   ye   before=^{vowels}   clause=note 1", // 17
      "ц   t·s   if=dots", // 18
      "signs:", // 19
      "ʹ   U+02B9   MODIFIER LETTER PRIME", // 20
      "examples:", // 21
      "аеб   ayeb   page 1"); // 22

  @TempDir
  private Path folder = Path.of("");

  private Scheme read(List<String> lines) throws IOException {
    Path file = folder.resolve("test.scheme");
    Files.write(file, lines);
    return Scheme.read(file);
  }

  private static List<String> changed(int line, String text) {
    List<String> lines = new ArrayList<>(CORRECT);
    lines.set(line - 1, text);
    return lines;
  }

  @Test
  void readsTheCorrectFile() throws IOException {
    Scheme scheme = read(CORRECT);
    assertThat(scheme.id()).isEqualTo("test");
    assertThat(scheme.rules()).hasSize(8);
    assertThat(scheme.book().spell("Ебеа")).isEqualTo("Yebea");
  }

  @ParameterizedTest(name = "line {0} as \"{1}\": {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
       1 | id: Test Scheme                    |  1 | expected an id of lower-case letters, digits, dots and hyphens, found "Test Scheme"
       1 | # no id                            |  1 | expected "id:" in the head, found none
       2 | titel: A test                      |  2 | expected a name known in the head of a scheme, found "titel"
       3 | title: Twice                       |  3 | expected "title" once, found it a second time
       3 | nonsense                           |  3 | expected "name: value" before the first section, found "nonsense"
       3 | authority:                         |  3 | expected one of the sections letters, obsolete, contexts, language xx, punctuation, signs, examples, found "authority"
       4 | year: soon                         |  4 | expected a year of four digits, found "soon"
       5 | form: nfkc                         |  5 | expected form to be one of [nfc, nfd, as-is], found "nfkc"
       5 | case: odd                          |  5 | expected case to be one of [by-word, as-written], found "odd"
       5 | confidence: high                   |  5 | expected a number from 0 to 1, found "high"
       5 | bcp47: ru-Latn                     |  5 | expected a tag such as ru-Latn-t-ru-cyrl-m0-alaloc, found "ru-Latn"
       5 | collapse: ··                       |  5 | expected one sign, found "··"
       6 | reversible: perhaps                |  6 | expected "yes", "yes: …" or "no: …", found "perhaps"
       7 | except: аб                         |  7 | expected except: only beside "reversible: yes", found «аб»
       7 | except: аb                         |  7 | expected lower-case Cyrillic letters in except:, found «b» U+0062 LATIN SMALL LETTER B
       7 | except: аБ                         |  7 | expected lower-case Cyrillic letters in except:, found «Б» U+0411 CYRILLIC CAPITAL LETTER BE
       7 | option: dots                       |  7 | expected "option: name = default other; what it does", found "dots"
       8 | set: vowels                        |  8 | expected "set: name = letters", found "vowels"
      10 | а                                  | 10 | expected a source and a target in columns two spaces apart, found 1 column: а
      10 | а   а                              | 10 | expected Latin letters or signs in target "а", found «а» U+0430 CYRILLIC SMALL LETTER A
      10 | a   a                              | 10 | expected Cyrillic letters or signs in source "a", found «a» U+0061 LATIN SMALL LETTER A
      10 | А   a                              | 10 | expected lower case; capitals follow from it in source "А", found «А» U+0410 CYRILLIC CAPITAL LETTER A
      10 | а   A                              | 10 | expected lower case; capitals follow from it in target "A", found «A» U+0041 LATIN CAPITAL LETTER A
      10 | и\u0306   j                        | 10 | expected source in composed form (NFC) U+0439, found U+0438 U+0306
      10 | а   a\u0308                        | 10 | expected target in composed form (NFC) U+00E4, found U+0061 U+0308
      10 | а\u00AD   a                        | 10 | expected characters that can be seen in source "а\u00AD", found U+00AD SOFT HYPHEN
      10 | а   U+0009                         | 10 | expected characters that can be seen in target "\u0009", found U+0009 <control-0009>
      10 | а-б   a                            | 10 | expected letters only, or one sign alone, in source "а-б", found «-» U+002D HYPHEN-MINUS
      10 | абвгдежзик   a                     | 10 | expected a source of up to 8 characters, found 10 characters
      11 | а   b                              | 11 | expected a source and context not given yet, found «а» of line 10 again
      14 | ц   ts   title=Tz                  | 14 | expected title= to be "ts" with capitals, found "Tz"
      14 | ц   ts   befor=а                   | 14 | expected a field of [after, before, clause, if, title] as name=value, found "befor=а"
      14 | ц   ts   before=а   before=б       | 14 | expected field before once, found it a second time
      14 | ц   =ъ                             | 14 | expected a letter with a target of its own after =, found "ъ"
      17 | е   ye   before=                   | 17 | expected letters or the edge ^ in a context, found nothing
      17 | е   ye   before=$                  | 17 | expected letters and, for the edge of the word, ^ in this context, found «$» U+0024 DOLLAR SIGN
      17 | е   ye   before=аба                | 17 | expected each letter of a context once, found «а» U+0430 CYRILLIC SMALL LETTER A twice
      17 | е   ye   before=аb                 | 17 | expected Cyrillic letters in context "аb", found «b» U+0062 LATIN SMALL LETTER B
      17 | е   ye   before=А                  | 17 | expected lower case in context "А", found «А» U+0410 CYRILLIC CAPITAL LETTER A
      17 | е   ye   before={consonants}       | 17 | expected a set defined in a line before, one of [vowels], found {consonants}
      18 | ц   t·s   if=points                | 18 | expected an option defined in the head, one of [dots, lc-initialisms], found "points"
      18 | ц   t·s   if=dots:many             | 18 | expected a value of option dots, one of [off, on], found "many"
      18 | ц   t·s   before=а                 |  7 | expected a row with if=dots, found none: the option changes nothing
      16 | language Ukrainian:                | 17 | expected a language code such as uk, found "Ukrainian"
      16 | rules:                             | 16 | expected one of the sections letters, obsolete, contexts, language xx, punctuation, signs, examples, found "rules"
      20 | ʹ   U+02B9                         | 20 | expected a sign, its code point and its Unicode name, in columns two spaces apart, found 2 columns: ʹ / U+02B9
      20 | ′   U+02B9   MODIFIER LETTER PRIME | 20 | expected the sign U+02B9, found «′» U+2032 PRIME
      20 | ʹ   U+02B9   PRIME                 | 20 | expected the name MODIFIER LETTER PRIME, found PRIME
      20 | ʺ   U+02BA   MODIFIER LETTER DOUBLE PRIME | 20 | expected a sign that a row writes, found «ʺ» U+02BA MODIFIER LETTER DOUBLE PRIME
      22 | аеб   aeb   page 1                 | 22 | expected the rules to give "aeb" for «аеб», found "ayeb" (U+0061 U+0079 U+0065 U+0062)
      22 | аeб   ayeb   page 1                | 22 | expected one script on each side of an example, found «e» U+0065 LATIN SMALL LETTER E
      22 | аеб   аyeb   page 1                | 22 | expected one script on each side of an example, found «а» U+0430 CYRILLIC SMALL LETTER A
      22 | аеб   ayeb                         | 22 | expected source, result and place in the standard, in columns two spaces apart, found 2 columns: аеб / ayeb
      22 | аеб   ayeb   page 1   language=uk  | 22 | expected one of the languages [ru], found "uk"
      22 | аеб   ayeb   page 1   if=points    | 22 | expected an option defined in the head, one of [dots, lc-initialisms], found "points"
      """)
  void refuses(int line, String text, int place, String message) {
    SchemeFormatException refused =
        catchThrowableOfType(SchemeFormatException.class, () -> read(changed(line, text)));
    assertThat(refused).as("refusal of %s", text).isNotNull();
    assertThat(refused.problems()).contains("test.scheme:" + place + ": " + message);
    assertThat(refused).hasMessageStartingWith(refused.problems().get(0));
  }

  @Test
  void refusesARuleThatCannotHold() {
    List<String> lines = changed(13, "е   ye   before=аеи");
    lines.set(16, "е   e   before=аи");
    assertThatThrownBy(() -> read(lines))
        .hasMessageContaining(
            "test.scheme:17: expected a rule that can hold, found «е» whose places are all taken by line 13");
  }

  @Test
  void reportsEveryMistakeAtOnce() {
    List<String> lines = changed(10, "a   a");
    lines.set(10, "б   б");
    assertThatThrownBy(() -> read(lines))
        .hasMessageStartingWith("test.scheme:10: expected Cyrillic letters")
        .hasMessageContaining("more)");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    Path file = folder.resolve("old.scheme");
    Files.write(file, "id: old\ntitle: Ж\n".getBytes(Charset.forName("windows-1251")));
    assertThatThrownBy(() -> Scheme.read(file))
        .hasMessageStartingWith("old.scheme:2: expected UTF-8");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read(List.of()))
        .hasMessageStartingWith("test.scheme:1: expected \"id:\" in the head");
  }

  @Test
  void readsExceptionsOfReversibleSchemesOnly() throws IOException {
    List<String> lines = changed(6, "reversible: yes: but for two strings");
    lines.add(6, "except: аб  ьь");
    assertThat(read(lines).exceptions()).containsExactly("аб", "ьь");
    lines.set(6, "except: аб аб");
    assertThatThrownBy(() -> read(lines))
        .hasMessageStartingWith(
            "test.scheme:7: expected each string once in except:, found «аб» twice");
    assertThat(read(CORRECT).exceptions()).isEmpty();
  }

  @Test
  void readsCharactersByTheirCodePoints() throws IOException {
    List<String> lines = new ArrayList<>(CORRECT);
    lines.add(15, "punctuation:");
    lines.add(16, "U+0023   n");
    lines.add(17, "№   #");
    assertThat(read(lines).book().spell("#№")).isEqualTo("n#");
  }
}
