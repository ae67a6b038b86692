package org.latinitsa.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latinitsa.Corpus;
import org.latinitsa.Romanizer;

/** A transliterator made by ICU from the rules that a scheme gives writes what a {@link Romanizer} writes. No exceptions. */
class IcuRulesTest {
  /** What stands beside letters: of other scripts, of no script, invisible, marks. */
  private static final List<String> STRANGERS =
      List.of("z", "Z", "-", "中", "\u00AD", "\u0301", "\u0308\u0323");

  /** More than any scheme of ours has: every field, set and head line that changes the text, in unlikely company. */
  private static final String ODD = """
      id:          odd
      title:       Every feature of the format
      authority:   Nobody
      year:        2000
      source:      none
      reversible:  no: it is a test
      form:        nfd
      collapse:    ·
      latin-quote: «
      option:      long = off on; a long source
      set:         vowels = аеё

      letters:
      а   a
      б   bh
      в   v   title=V
      е   ë
      и   i
      л   ∅
      н   n
      р   r·
      ь   ∅
      ж   zh
      х̄   ∅
      с̄   ŝh
      а̄ж   qq
      ье   yë
      жье   kkk   if=long

      contexts:
      е   yo   before=^{vowels}   after=!${vowels}
      е   yu   before=!^{vowels}
      и   ·ji·   after=!$
      и   ·i   before=^   after=$
      н   ∅   before=а   after=а
      р   ·rr   before=!аж
      т   '   before={vowels}   after={vowels}
      ь   j   after=б$
      ѣ   =е
      №   no
      ’   '   before=б   after=б
      """;

  @TempDir
  private Path folder = Path.of("");

  /** One choice of language and options. */
  record Chosen(Scheme scheme, String language, Map<String, String> options) {
    RuleBook book() {
      return scheme.book(language, options);
    }

    Romanizer romanizer() {
      Romanizer romanizer = Romanizer.of(scheme).withLanguage(language);
      for (Map.Entry<String, String> option : options.entrySet()) {
        romanizer = romanizer.withOption(option.getKey(), option.getValue());
      }
      return romanizer;
    }

    /** Reads the settings of a case, such as {@code language=uk option:middle-dot=on}. */
    static Chosen of(Scheme scheme, String settings) {
      String language = scheme.languages().get(0);
      Map<String, String> options = new HashMap<>();
      for (String setting : settings.split(" ")) {
        if (setting.startsWith("language=")) {
          language = setting.substring("language=".length());
        } else if (!setting.isEmpty()) {
          String[] option = setting.substring("option:".length()).split("=");
          options.put(option[0], option[1]);
        }
      }
      return new Chosen(scheme, language, options);
    }

    static List<Chosen> allOf(Scheme scheme) {
      List<Chosen> all = new ArrayList<>();
      scheme.languages().forEach(language -> all.add(new Chosen(scheme, language, Map.of())));
      scheme.options().stream()
          .filter(option -> !option.name().equals(LetterCase.INITIALISMS)) // refused: see below
          .forEach(option -> option.values().stream()
              .skip(1)
              .forEach(value -> all.add(
                  new Chosen(scheme, scheme.languages().get(0), Map.of(option.name(), value)))));
      return all;
    }
  }

  static Stream<Scheme> schemes() {
    return Scheme.all().stream();
  }

  /** All books; those of languages that share all rules only once. */
  static Stream<Chosen> books() {
    Set<List<String>> seen = new HashSet<>();
    return schemes()
        .flatMap(scheme -> Chosen.allOf(scheme).stream())
        .filter(chosen -> seen.add(chosen.book().icuRules().lines().skip(2).toList()));
  }

  private static Transliterator icu(RuleBook book) {
    return Transliterator.createFromRules(
        "Test-Latin/" + book.scheme().id(), book.icuRules(), Transliterator.FORWARD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemes")
  void writesTheCorpus(Scheme scheme) {
    Map<String, Transliterator> transliterators = new HashMap<>();
    for (Corpus.Case expected : Corpus.of(scheme)) {
      Transliterator icu = transliterators.computeIfAbsent(
          expected.settings(), settings -> icu(Chosen.of(scheme, settings).book()));
      assertThat(icu.transliterate(expected.cyrillic()))
          .as(expected.place())
          .isEqualTo(expected.result());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void writesTheDocuments(Chosen chosen) throws IOException {
    Transliterator icu = icu(chosen.book());
    Romanizer romanizer = chosen.romanizer();
    for (String line : documents()) {
      assertThat(icu.transliterate(line)).isEqualTo(romanizer.romanize(line));
    }
  }

  private static List<String> documents() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("testdata/documents"))) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(lines).hasSizeGreaterThan(30);
    return lines;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void writesWordsOfUpToThreeLetters(Chosen chosen) {
    assertThat(compareWords(chosen)).isGreaterThan(1_500);
  }

  @Test
  void refusesWhatDependsOnMoreThanAWord() {
    RuleBook book = Scheme.of("ala-lc").book("ru", Map.of(LetterCase.INITIALISMS, SchemeOption.ON));
    assertThatThrownBy(book::icuRules)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Option lc-initialisms cannot be said in ICU rules: it depends on more than a word");
  }

  @Test
  void writesWhatNoSchemeHas() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.scheme"), ODD);
    for (Chosen chosen : Chosen.allOf(Scheme.read(file))) {
      assertThat(compareWords(chosen)).isGreaterThan(4_000);
    }
  }

  /** Compares many words of up to three letters. Returns how many. */
  private static int compareWords(Chosen chosen) {
    RuleBook book = chosen.book();
    Transliterator icu = icu(book);
    Romanizer romanizer = chosen.romanizer();
    List<String> words = words(book);
    for (int from = 0; from < words.size(); from += 100) {
      String text = String.join(" ", words.subList(from, Math.min(from + 100, words.size())));
      String decomposed = Normalizer2.getNFDInstance().normalize(text);
      assertThat(icu.transliterate(text)).as(text).isEqualTo(romanizer.romanize(text));
      assertThat(icu.transliterate(decomposed)).as(text).isEqualTo(romanizer.romanize(decomposed));
    }
    return words.size();
  }

  /** Returns every letter alone and beside others, and letters whose neighbours count in the middle of three. */
  private static List<String> words(RuleBook book) {
    List<Rule> rules = book.firstLetters().stream()
        .sorted()
        .flatMap(first -> book.startingWith(first).stream())
        .toList();
    Set<String> middles = new LinkedHashSet<>(List.of("щ", "к"));
    rules.stream().filter(Rule::isConditional).map(Rule::source).forEach(middles::add);
    Set<String> sides = sides(rules);
    sides.addAll(middles);
    Set<String> words = new LinkedHashSet<>();
    for (Rule rule : rules) {
      addInAllCases(words, rule.source());
      sides.forEach(side -> addInAllCases(words, side + rule.source()));
      sides.forEach(side -> addInAllCases(words, rule.source() + side));
    }
    for (String before : sides) {
      for (String middle : middles) {
        sides.forEach(after -> addInAllCases(words, before + middle + after));
      }
    }
    return List.copyOf(words);
  }

  /** Returns one letter for every way in which contexts see letters, and what is no letter of the scheme. */
  private static Set<String> sides(List<Rule> rules) {
    Map<List<Boolean>, String> seen = new LinkedHashMap<>();
    List<Context> contexts = rules.stream()
        .flatMap(rule -> Stream.of(rule.before(), rule.after()))
        .distinct()
        .toList();
    Stream<String> letters =
        Stream.concat(rules.stream().map(Rule::source), contexts.stream().map(Context::letters));
    letters
        .flatMapToInt(String::chars)
        .distinct()
        .forEach(letter -> seen.putIfAbsent(
            contexts.stream().map(context -> context.contains(letter)).toList(),
            Character.toString(letter)));
    Set<String> sides = new LinkedHashSet<>(seen.values());
    sides.addAll(STRANGERS);
    return sides;
  }

  private static void addInAllCases(Set<String> words, String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    words.add(word);
    words.add(capitals);
    words.add(capitals.charAt(0) + word.substring(1));
    words.add(word.charAt(0)
        + capitals.substring(1, Math.min(2, capitals.length()))
        + word.substring(Math.min(2, word.length())));
  }

  @Test
  void namesSchemeLanguageOptionsAndTheLineOfEveryRule() {
    RuleBook book = Scheme.of("bgn-pcgn-1947").book("ru", Map.of("middle-dot", "on"));
    assertThat(book.icuRules())
        .startsWith("""
            # bgn-pcgn-1947: BGN/PCGN 1947 System for Russian
            # Language ru, lc-initialisms = off, middle-dot = on, modernize = off
            """)
        .contains("\nщ > shch; $all Щ > SHCH; Щ > Shch; # line 45: щ → shch\n")
        .contains("([тТ]) } $unseen* [сС] > $choice1 $1; # line 61: т → t·  after=с")
        .contains("\\· { $choice3 ы > y; $choice3 ы > \\·y;");
  }
}
