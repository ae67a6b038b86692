package org.latinitsa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latinitsa.Romanizer;
import org.latinitsa.scheme.Scheme;

/** The command line as its users see it: what goes in, what comes out, what is said, and the exit code. */
class MainTest {
  @TempDir
  private Path folder = Path.of("");

  private record Result(int code, String out, String errors) {}

  private static Result run(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, new ByteArrayInputStream(in), out, err);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Result run(String in, String... args) {
    return run(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  // romanize

  @Test
  void romanizesStandardInput() {
    Result result = run("Щука\n", "romanize", "-s", "ala-lc");
    assertThat(result.out()).isEqualTo("Shchuka\n");
    assertThat(result.errors()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void romanizesFilesOneAfterAnother() throws IOException {
    Path first = file("1.txt", "раз");
    Path second = file("2.txt", "два\r\n");
    assertThat(run("три", "romanize", "-s", "ala-lc", first.toString(), "-", second.toString())
            .out())
        .isEqualTo("raztridva\r\n");
  }

  @Test
  void keepsLineTerminatorsAndTheNumberOfLines() {
    assertThat(run("а\r\nб\rв\n\n\u2028г", "romanize", "-s", "ala-lc").out())
        .isEqualTo("a\r\nb\rv\n\n\u2028g");
  }

  @Test
  void takesSchemeLanguageOptionAndForm() {
    assertThat(run("Київ", "romanize", "-s", "gost-779-b", "--language", "uk").out())
        .isEqualTo("Ky`yiv");
    assertThat(run("тс", "romanize", "-s", "bgn", "--option", "middle-dot=on").out())
        .isEqualTo("t·s");
    assertThat(run("ёж café", "romanize", "-s", "ala-lc", "--form", "nfd").out())
        .isEqualTo("e\u0308zh cafe\u0301");
    assertThat(run("ёж cafe\u0301", "romanize", "-s", "ala-lc", "--form", "nfc").out())
        .isEqualTo("ëzh café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "UTF-16"})
  void readsOtherEncodings(String encoding) {
    byte[] bytes = "Власть".getBytes(Charset.forName(encoding));
    assertThat(run(bytes, "romanize", "-s", "bgn", "--encoding", encoding).out())
        .isEqualTo("Vlast’");
  }

  @Test
  void blocksGiveTheResultOfTheWhole() throws IOException {
    String line = "Щука, объезд и Ельцин; ".repeat(9_000);
    String text = line + "\n" + line + "\n" + "щ".repeat(200_000) + "е\u0301\r\n";
    Path input = file("long.txt", text);
    assertThat(run("", "romanize", "-s", "bgn", input.toString()).out())
        .isEqualTo(Romanizer.of("bgn-pcgn-1947").romanize(text));
  }

  @Test
  void summarizesFindings() throws IOException {
    Path input = file("in.txt", "раз\nКиїв ї за́мок\n");
    Result result = run("", "romanize", "-s", "ala-lc", input.toString());
    assertThat(result.errors())
        .isEqualTo(
            "latinitsa: passed-through (2): characters the scheme does not map, copied unchanged;"
                + " first at " + input
                + ":2: «ї» U+0457 CYRILLIC SMALL LETTER YI is not in ala-lc; copied unchanged\n"
                + "latinitsa: stress-dropped (1): stress marks left out; first at " + input
                + ":2: Stress mark left out: U+0301 COMBINING ACUTE ACCENT\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void writesFindingsAsJsonLines() throws IOException {
    Path findings = folder.resolve("findings.jsonl");
    Path input = file("in.txt", "раз\nКиїв\n");
    Result result = run(
        "",
        "romanize",
        "-s",
        "gost-7.79-2000-b",
        "--findings",
        findings.toString(),
        input.toString());
    assertThat(result.errors()).isEmpty();
    assertThat(Files.readAllLines(findings))
        .containsExactly(
            "{\"code\":\"passed-through\",\"severity\":\"warning\",\"file\":\""
                + input
                + "\",\"line\":2,\"start\":6,\"end\":7,\"text\":\"ї\",\"message\":\"«ї» U+0457 CYRILLIC SMALL LETTER YI is"
                + " not in gost-7.79-2000-b; copied unchanged\",\"suggestion\":\"choose language uk\"}");
  }

  @Test
  void countsPlacesFromTheBeginningOfTheFileAcrossBlocks() throws IOException {
    String before = "строка\r\n".repeat(20_000);
    Path findings = folder.resolve("findings.jsonl");
    Path input = file("in.txt", before + "ї");
    run("", "romanize", "-s", "ala-lc", "--findings", findings.toString(), input.toString());
    assertThat(Files.readString(findings))
        .contains("\"line\":20001,\"start\":160000,\"end\":160001,");
  }

  @Test
  void strictWorkFailsBecauseOfWarnings() throws IOException {
    Path output = file("out.txt", "old");
    Result result = run("ї", "romanize", "-s", "ala-lc", "--strict", "-o", output.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errors())
        .endsWith(
            "latinitsa: failed because of findings (--strict); " + output + " is as it was\n");
    assertThat(output).hasContent("old");
    assertThat(run("за́мок", "romanize", "-s", "ala-lc", "--strict").code()).isZero();
  }

  @Test
  void replacesTheOutputFile() throws IOException {
    Path output = file("out.txt", "old");
    assertThat(run("новый", "romanize", "-s", "ala-lc", "-o", output.toString()).code())
        .isZero();
    assertThat(output).hasContent("novyĭ");
    assertThat(run(
                "",
                "romanize",
                "-s",
                "ala-lc",
                "-o",
                output.toString(),
                file("in.txt", "ещё").toString())
            .code())
        .isZero();
    assertThat(output).hasContent("eshchë");
    assertThat(filesHere()).containsExactlyInAnyOrder("in.txt", "out.txt");
  }

  @Test
  void mayReplaceItsOwnInput() throws IOException {
    Path both = file("both.txt", "щука\n");
    assertThat(run("", "romanize", "-s", "ala-lc", "-o", both.toString(), both.toString())
            .code())
        .isZero();
    assertThat(both).hasContent("shchuka\n");
  }

  // bad input

  @Test
  void leavesTheOutputFileWhenTheInputIsBad() throws IOException {
    Path output = file("out.txt", "old");
    Path bad =
        Files.write(folder.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0xD0, 'x'});
    Result result = run("", "romanize", "-s", "ala-lc", "-o", output.toString(), bad.toString());
    assertThat(result.errors())
        .isEqualTo("latinitsa: " + bad
            + ":2: expected UTF-8, found D0 at byte offset 3; name the encoding with --encoding\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(output).hasContent("old");
    assertThat(filesHere()).containsExactlyInAnyOrder("bad.txt", "out.txt");
  }

  @Test
  void namesTheByteOffsetFarIntoAFile() throws IOException {
    byte[] text = "строка\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(text, text.length + 1);
    bytes[text.length] = (byte) 0xFF;
    Path bad = Files.write(folder.resolve("bad.txt"), bytes);
    assertThat(run("", "romanize", "-s", "ala-lc", bad.toString()).errors())
        .contains("bad.txt:30001: expected UTF-8, found FF at byte offset " + text.length + ";");
  }

  @Test
  void noticesAFileThatEndsInTheMiddleOfACharacter() {
    assertThat(run(new byte[] {(byte) 0xD0}, "romanize", "-s", "ala-lc").errors())
        .contains("standard input:1: expected UTF-8, found D0 at byte offset 0");
  }

  @Test
  void refusesFoldersAndMissingFiles() {
    assertThat(run("", "romanize", "-s", "ala-lc", folder.toString()))
        .returns(1, Result::code)
        .returns(
            "latinitsa: " + folder + ": expected a text file, found a folder\n", Result::errors);
    assertThat(run("", "romanize", "-s", "ala-lc", folder + "/none.txt"))
        .returns(1, Result::code)
        .returns(
            "latinitsa: " + folder + "/none.txt: cannot read: no such file or folder\n",
            Result::errors);
    assertThat(run("а", "romanize", "-s", "ala-lc", "-o", folder.toString()))
        .returns(1, Result::code)
        .returns(
            "latinitsa: " + folder + ": expected the name of a file to write, found a folder\n",
            Result::errors);
    assertThat(run("а", "romanize", "-s", "ala-lc", "-o", folder + "/none/out.txt"))
        .returns(1, Result::code)
        .returns(
            "latinitsa: " + folder + "/none/out.txt: cannot write: no such file or folder\n",
            Result::errors);
  }

  @Test
  void saysWhenStandardOutputCannotTakeTheText() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream broken = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    int code = Main.run(
        new String[] {"romanize", "-s", "ala-lc"},
        new ByteArrayInputStream("я".getBytes(StandardCharsets.UTF_8)),
        broken,
        err);
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("latinitsa: standard output: cannot write: Broken pipe\n");
  }

  // usage

  @Test
  void suggestsSchemes() {
    Result result = run("", "romanize", "-s", "bgn-1947");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors())
        .startsWith("latinitsa: Unknown scheme \"bgn-1947\"; did you mean \"bgn-pcgn-1947\"")
        .endsWith("Try: latinitsa romanize --help\n");
  }

  @Test
  void explainsWrongUsage() {
    assertThat(run("").code()).isEqualTo(2);
    assertThat(run("", "romanise").errors()).contains("romanize");
    assertThat(run("", "romanize").errors()).contains("Missing required option: '--scheme=SCHEME'");
    assertThat(run("", "romanize", "-s", "ala-lc", "--encoding", "cp99999").errors())
        .contains("found \"cp99999\"");
    assertThat(run("", "romanize", "-s", "ala-lc", "--language", "uk").errors())
        .contains("it has them for ru, cu");
    assertThat(run("", "romanize", "-s", "ala-lc", "--option", "x=y").errors())
        .contains("it has lc-initialisms");
    assertThat(run("", "romanize", "-s", "ala-lc", "--form", "nfkc").code()).isEqualTo(2);
    assertThat(run("", "schemes", "none").code()).isEqualTo(2);
  }

  @Test
  void helps() {
    for (String[] args : List.of(
        new String[] {"--help"},
        new String[] {"romanize", "--help"},
        new String[] {"schemes", "--help"},
        new String[] {"help", "romanize"})) {
      Result result = run("", args);
      assertThat(result.code()).isZero();
      assertThat(result.out()).startsWith("Usage: latinitsa").contains("Examples:");
    }
    assertThat(run("", "--version").out()).startsWith("latinitsa ");
  }

  @Test
  void printsACompletionScriptWithTheIdsOfSchemes() {
    Result result = run("", "generate-completion");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete ")
        .contains("\"ala-lc\" ", " \"iso-9-1995\"");
  }

  // schemes

  @Test
  void listsSchemes() {
    Result result = run("", "schemes");
    assertThat(result.out().lines())
        .hasSameSizeAs(Scheme.all())
        .anyMatch(line -> line.matches("iso-9-1995 +reversible +ISO 9:1995.*"));
  }

  @Test
  void showsOneSchemeAsAPage() {
    assertThat(run("", "schemes", "bgn").out())
        .contains(
            "BGN/PCGN 1947 System for Russian\n",
            "  Щ щ → Shch shch\n",
            "  Е е → Ye ye  before=^аеёиоуыэюяіѣѵйъь  (note 1)\n",
            "  Option      middle-dot = off | on (off unless chosen): ",
            "  Source      Romanization of Russian");
    assertThat(run("", "schemes", "ala-lc").out())
        .contains("  Ю ю → I͡U i͡u\n", "Language", "interpretations\n");
  }

  @Test
  void writesSchemesAsJson() throws IOException {
    assertThat(fields(run("", "schemes", "--json").out()))
        .contains("id", "aliases", "options", "reversible")
        .doesNotContain("rules");
    for (String id : Stream.of("ala-lc", "bgn-pcgn-1947", "icao-9303").toList()) {
      assertThat(fields(run("", "schemes", id, "--json").out()))
          .contains("id", "rules", "target", "title", "examples")
          .contains("proofs", "missingFormerLetters", "collisions", "printedCharacters");
    }
  }

  private static List<String> fields(String json) throws IOException {
    List<String> fields = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentName() != null) {
          fields.add(parser.currentName());
        }
      }
    }
    return fields;
  }

  @Test
  void writesRulesForIcu() {
    String[] args = {"schemes", "bgn", "--icu-rules", "--option", "middle-dot=on"};
    Transliterator icu = Transliterator.createFromRules(
        "Russian-Latin/Test", run("", args).out(), Transliterator.FORWARD);
    assertThat(icu.transliterate("ТЫАЙА, Вятский; Я.")).isEqualTo("TY·AY·A, Vyat·skiy; Ya.");
    assertThat(run("", "schemes", "iso9", "--icu-rules", "--language", "uk").out())
        .contains("# Language uk, lc-initialisms = off\n");
  }

  @Test
  void refusesOptionsThatAreNotForIcuRules() {
    assertThat(run("", "schemes", "--icu-rules"))
        .returns(2, Result::code)
        .matches(result -> result.errors().contains("expected one scheme with --icu-rules"));
    assertThat(run("", "schemes", "bgn", "--icu-rules", "--json").code()).isEqualTo(2);
    assertThat(run("", "schemes", "bgn", "--option", "middle-dot=on").errors())
        .contains("expected --icu-rules with --language and --option");
    assertThat(run("", "schemes", "bgn", "--icu-rules", "--option", "dots=on"))
        .returns(2, Result::code)
        .matches(result -> result.errors().contains("has no option \"dots\""));
  }

  @Test
  void checksSchemeFiles() throws IOException {
    Path scheme = file(
        "own.scheme",
        "id: own\ntitle: Own\nauthority: us\nyear: 2026\nsource: us\nreversible: yes\nletters:\nа   a\n");
    assertThat(run("", "schemes", "--check", scheme.toString()))
        .returns(0, Result::code)
        .returns(
            scheme + ": correct; 1 rules, 0 examples\n"
                + "  ru: letters it does not have: б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я;"
                + " collisions: none; characters it prints: 2, ASCII suffices\n",
            Result::out);
    Files.writeString(scheme, Files.readString(scheme) + "б   б\nв   в\n");
    Result wrong = run("", "schemes", "--check", scheme.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.errors().lines())
        .containsExactly(
            "own.scheme:9: expected Latin letters or signs in target \"б\", found «б» U+0431 CYRILLIC SMALL LETTER BE",
            "own.scheme:10: expected Latin letters or signs in target \"в\", found «в» U+0432 CYRILLIC SMALL LETTER VE");
    assertThat(run("", "schemes", "--check", folder + "/none").errors())
        .contains("cannot read: no such file");
    assertThat(run("", "schemes", "ala-lc", "--check", scheme.toString()).code())
        .isEqualTo(2);
  }

  @Test
  void checksWhatASchemeFileSaysOfItself() throws IOException {
    Path scheme = file("own.scheme", """
        id: own
        title: Own
        authority: us
        year: 2026
        source: us
        reversible: yes
        letters:
        е   e
        э   e
        """);
    assertThat(run("", "schemes", "--check", scheme.toString()))
        .returns(1, Result::code)
        .returns("", Result::out)
        .returns(
            "own.scheme:6: expected \"no: …\", or one of «е» and «э» in except:, as both become \"e\","
                + " found \"yes\"\n",
            Result::errors);
    Files.writeString(scheme, Files.readString(scheme).replace("yes", "yes\nexcept: э"));
    assertThat(run("", "schemes", "--check", scheme.toString()).out())
        .contains("; collisions: 1, only in words with э; ");
  }

  @Test
  void showsWhatIsProved() {
    assertThat(run("", "schemes", "bgn").out())
        .contains(
            "\nletters it does not have\n  ru: none\n  ru before 1918: і ѣ ѳ ѵ\n",
            "\ncollisions, from which all others follow\n  ru: 7\n",
            "\n    щ = шч → shch\n",
            "\n    е = э in бе = бэ → be\n",
            "\ncharacters it prints\n  48, more than Latin-1\n  ABCDEFGHIKLMNOPRSTUVYZabcdefghiklmnoprstuvyz\n",
            "\n  «’» U+2019 RIGHT SINGLE QUOTATION MARK\n");
    assertThat(run("", "schemes", "ala-lc").out())
        .contains(
            "\n  cu: ꙁ ї ѻ ꙍ ѽ\n",
            "\n    ∅ = ъ in а = аъ → a\n",
            "\n  U+0361 COMBINING DOUBLE INVERTED BREVE\n");
    assertThat(run("", "schemes", "gost-7.79-2000-b").out())
        .contains(
            "\n  Except      еь эь ьь ъь\n",
            "\n  ru: 2, only in words with еь эь ьь ъь\n",
            "\n  mk: none\n",
            "\n  51, ASCII suffices\n");
  }

  private List<String> filesHere() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
