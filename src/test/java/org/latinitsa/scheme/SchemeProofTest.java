package org.latinitsa.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latinitsa.Rows;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.CodePoints;

/**
 * What is proved about schemes is true: compared with counts made elsewhere, and with every word of up to three letters,
 * or of as many as {@code -Dproof.letters=4} says.
 */
class SchemeProofTest {
  private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final int LETTERS = Integer.getInteger("proof.letters", 3);

  @TempDir
  private Path folder = Path.of("");

  static Stream<Scheme> schemes() {
    return Scheme.all().stream();
  }

  static Stream<RuleBook> books() {
    return schemes()
        .flatMap(
            scheme -> scheme.languages().stream().map(language -> scheme.book(language, Map.of())));
  }

  /** A scheme from the rows of its letters and what it says of itself. */
  private Path file(String claim, String rows) throws IOException {
    return Files.writeString(
        folder.resolve("own.scheme"),
        "id: own\ntitle: Own\nauthority: us\nyear: 2026\nsource: us\n" + claim + "\nletters:\n"
            + rows.replace(", ", "\n").replace(" ", "   ") + "\n");
  }

  private SchemeProof proof(String rows) throws IOException {
    return SchemeProof.of(Scheme.read(file("reversible: yes", rows)).book());
  }

  private static void forEachString(String letters, int longest, Consumer<String> consumer) {
    forEachString("", letters, longest, consumer);
  }

  private static void forEachString(
      String beginning, String letters, int longest, Consumer<String> consumer) {
    letters.chars().forEach(letter -> {
      String text = beginning + (char) letter;
      consumer.accept(text);
      if (text.length() < longest) {
        forEachString(text, letters, longest, consumer);
      }
    });
  }

  // The built-in schemes

  /** What a scheme says of itself is true, and its exceptions are needed. */
  @ParameterizedTest
  @MethodSource("schemes")
  void claimIsTrue(Scheme scheme) throws IOException, URISyntaxException {
    Path file = Path.of(Objects.requireNonNull(Scheme.class.getResource(scheme.id() + ".scheme"))
        .toURI());
    SchemeProof proof = SchemeProof.read(file);
    assertThat(proof.isReversible()).isEqualTo(scheme.isReversible());
    assertThat(proof.listsAllCollisions()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ala-lc",
        "ala-lc-simplified",
        "bgn-pcgn-1947",
        "gost-7.79-2000-b",
        "gost-r-7.0.34-2014",
        "icao-9303",
        "iso-9-1995"
      })
  void hasAllLettersOfRussian(String id) {
    assertThat(SchemeProof.of(Scheme.of(id).book()).missingLetters()).isEmpty();
  }

  /** No letter is left in Cyrillic but those that are missing. */
  @ParameterizedTest
  @MethodSource("books")
  void knowsWhichLettersAreCopied(RuleBook book) {
    List<Integer> missing = SchemeProof.of(book).missingLetters();
    forEachString(letters(book), 2, word -> {
      if (book.spell(word).codePoints().anyMatch(CharKind::isCyrillic)) {
        assertThat(word.chars().boxed()).as(word).containsAnyElementsOf(missing);
      }
    });
  }

  private static String letters(RuleBook book) {
    return Alphabets.of(book.language()).orElse(RUSSIAN);
  }

  /** The rows of {@code reversibility.tsv} whose schemes are built in. */
  static Stream<Rows.Row> counts() {
    Set<String> ids = schemes().map(Scheme::id).collect(Collectors.toSet());
    List<Rows.Row> rows = Rows.of("reversibility.tsv", 41).stream()
        .filter(row -> ids.contains(row.column(0)))
        .toList();
    assertThat(rows.stream().map(row -> row.column(0)).distinct()).hasSizeGreaterThanOrEqualTo(7);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("counts")
  void countsAreThoseOfOtherPrograms(Rows.Row row) {
    Scheme scheme = Scheme.of(row.column(0));
    RuleBook book = scheme.book(scheme.languages().get(0), options(row.column(4)));
    Set<String> latin = new HashSet<>();
    Set<String> latinOfOthers = new HashSet<>();
    int[] strings = new int[2];
    forEachString(RUSSIAN, 3, text -> {
      String result = book.spell("б" + text + "а");
      latin.add(result);
      strings[0]++;
      if (!text.endsWith("ъ")) {
        latinOfOthers.add(result);
        strings[1]++;
      }
    });
    assertThat(List.of(strings[1] - latinOfOthers.size(), strings[0] - latin.size()))
        .as(row.toString())
        .containsExactly(Integer.valueOf(row.column(1)), Integer.valueOf(row.column(2)));
  }

  private static Map<String, String> options(String setting) {
    return setting.isEmpty()
        ? Map.of()
        : Map.of(
            setting.substring("option:".length(), setting.indexOf('=')),
            setting.substring(setting.indexOf('=') + 1));
  }

  @ParameterizedTest
  @MethodSource("books")
  void collisionsAreReal(RuleBook book) {
    for (Collision collision : SchemeProof.of(book).collisions()) {
      assertThat(collision.firstWord()).isNotEqualTo(collision.secondWord());
      assertThat(List.of(book.spell(collision.firstWord()), book.spell(collision.secondWord())))
          .containsOnly(collision.latin());
    }
  }

  /** Words that are romanized alike become each other by replacements of the collisions listed, and only those. */
  @ParameterizedTest
  @MethodSource("books")
  void collisionsExplainAllOthers(RuleBook book) {
    List<Collision> collisions = SchemeProof.of(book).collisions();
    boolean isDefault = book.language().equals(book.scheme().languages().get(0));
    Map<String, List<String>> words = new HashMap<>();
    forEachString(
        letters(book),
        isDefault ? LETTERS : 2,
        word ->
            words.computeIfAbsent(book.spell(word), latin -> new ArrayList<>(1)).add(word));
    words.values().removeIf(alike -> alike.size() == 1);
    words.forEach((latin, alike) -> assertThat(becomeOne(alike, book, collisions))
        .as("%s → %s by %s", alike, latin, collisions)
        .isTrue());
  }

  private static boolean becomeOne(List<String> words, RuleBook book, List<Collision> collisions) {
    return words.stream()
                .map(word -> simplest(word, book, collisions))
                .distinct()
                .count()
            == 1
        || reachable(words.get(0), book, collisions).containsAll(words);
  }

  private static String simplest(String word, RuleBook book, List<Collision> collisions) {
    String latin = book.spell(word);
    return collisions.stream()
        .flatMap(c -> replaced(word, c.second(), c.first()))
        .filter(next -> book.spell(next).equals(latin))
        .findFirst()
        .map(next -> simplest(next, book, collisions))
        .orElse(word);
  }

  private static Set<String> reachable(String word, RuleBook book, List<Collision> collisions) {
    String latin = book.spell(word);
    Set<String> seen = new HashSet<>(Set.of(word));
    Queue<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String here = open.remove();
      collisions.stream()
          .flatMap(c -> Stream.concat(
              replaced(here, c.second(), c.first()), replaced(here, c.first(), c.second())))
          .filter(next -> next.length() <= LETTERS + 2 && book.spell(next).equals(latin))
          .filter(seen::add)
          .forEach(open::add);
    }
    return seen;
  }

  private static Stream<String> replaced(String word, String from, String to) {
    List<String> words = new ArrayList<>();
    for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
      words.add(word.substring(0, at) + to + word.substring(at + from.length()));
      if (at == word.length()) {
        break;
      }
    }
    return words.stream();
  }

  @Test
  void listsWhatFallsTogether() {
    assertThat(pairs("ala-lc")).containsExactly("а = аъ → a", "щ = шч → shch");
    assertThat(pairs("bgn-pcgn-1947"))
        .containsExactly(
            "й = ы → y",
            "бе = бэ → be",
            "е = йэ → ye",
            "ю = йу → yu",
            "я = йа → ya",
            "ц = тс → ts",
            "щ = шч → shch");
    assertThat(pairs("gost-7.79-2000-b")).containsExactly("э = еь → e`", "ъ = ьь → ``");
    assertThat(pairs("iso-9-1995")).isEmpty();
  }

  private static List<String> pairs(String id) {
    return SchemeProof.of(Scheme.of(id).book()).collisions().stream()
        .map(c -> c.firstWord() + " = " + c.secondWord() + " → " + c.latin())
        .toList();
  }

  @Test
  void dependsOnLanguageAndOptions() {
    Scheme bgn = Scheme.of("bgn-pcgn-1947");
    assertThat(SchemeProof.of(bgn.book("ru", Map.of("middle-dot", "on"))).collisions())
        .containsExactly(new Collision("й", "ы", "", "", "y"));
    assertThat(SchemeProof.of(bgn.book()).missingFormerLetters())
        .containsExactly((int) 'і', (int) 'ѣ', (int) 'ѳ', (int) 'ѵ');
    assertThat(SchemeProof.of(bgn.book("ru", Map.of("modernize", "on"))).missingFormerLetters())
        .isEmpty();
    SchemeProof ukrainian = SchemeProof.of(Scheme.of("gost-7.79-2000-b").book("uk", Map.of()));
    assertThat(ukrainian.collisions()).containsExactly(new Collision("ґ", "гь", "", "", "g`"));
    assertThat(ukrainian.missingFormerLetters()).isEmpty();
    assertThat(ukrainian).hasToString("SchemeProof[gost-7.79-2000-b, uk]");
  }

  // Planted mistakes

  @ParameterizedTest(name = "{0}, {1}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      reversible: yes                     | а a, б b, в ab     | 6 | expected "no: …", or one of «аб» and «в» in except:, as both become "ab", found "yes"
      reversible: yes: surely             | а a, б b, в b      | 6 | expected "no: …", or one of «б» and «в» in except:, as both become "b", found "yes: surely"
      reversible: no: nothing is certain  | а a, б b           | 6 | expected "yes", as no two words fall together, found "no: nothing is certain"
      except: аб\\nreversible: yes        | а a, б b           | 6 | expected only strings without which no two words fall together, found «аб», which is not needed
      except: аб ба\\nreversible: yes      | а a, б b, в ab     | 6 | expected only strings without which no two words fall together, found «ба», which is not needed
      except: ба\\nreversible: yes         | а a, б b, в ab     | 7 | expected "no: …", or one of «аб» and «в» in except:, as both become "ab", found "yes"
      """)
  void refusesWrongClaims(String claim, String rows, int line, String message) throws IOException {
    Path file = file(claim.replace("\\n", "\n"), rows);
    assertThat(Scheme.read(file).id()).isEqualTo("own");
    SchemeFormatException refused =
        catchThrowableOfType(SchemeFormatException.class, () -> SchemeProof.read(file));
    assertThat(refused).isNotNull();
    assertThat(refused.problems()).containsExactly("own.scheme:" + line + ": " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"аб", "в"})
  void acceptsExceptions(String exception) throws IOException {
    SchemeProof proof =
        SchemeProof.read(file("reversible: yes\nexcept: " + exception, "а a, б b, в ab"));
    assertThat(proof.isReversible()).isTrue();
    assertThat(proof.book().scheme().exceptions()).containsExactly(exception);
    assertThat(proof.collisions()).containsExactly(new Collision("в", "аб", "", "", "ab"));
  }

  /** A code that is known for being ambiguous although no letter is made of others. */
  @Test
  void findsCollisionsOfSeveralLetters() throws IOException {
    SchemeProof proof = proof("а q, б pqq, в pqqqp, г qqqp, д qppqq");
    assertThat(proof.isReversible()).isFalse();
    assertThat(proof.collisions())
        .startsWith(new Collision("бд", "вб", "", "", "pqqqppqq"))
        .contains(new Collision("баб", "ваа", "", "", "pqqqpqq"));
  }

  /** Which letter the first p was is not certain before the last q, however many there are. */
  @Test
  void knowsThatALongDoubtIsNoCollision() throws IOException {
    assertThat(proof("а p, б pq, в qq").isReversible()).isTrue();
  }

  @Test
  void saysWhenThereAreTooManyToList() throws IOException {
    String rows = "абвгдежзиклмнопрст"
        .chars()
        .mapToObj(c -> (char) c + " a")
        .collect(Collectors.joining(", "));
    assertThat(proof(rows).collisions()).hasSize(17);
    assertThat(proof(rows).listsAllCollisions()).isTrue();
    SchemeProof endless = proof("а p, б pq, в qq, г qr, д r");
    assertThat(endless.isReversible()).isFalse();
    assertThat(endless.listsAllCollisions()).isFalse();
  }

  @Test
  void seesTheEdgesOfWords() throws IOException {
    Path file = file("reversible: no: б", "а a, б b\ncontexts:\nб   ∅   after=$");
    assertThat(SchemeProof.read(file).collisions())
        .containsExactly(new Collision("", "б", "", "", ""));
  }

  @Test
  void knowsMissingLetters() throws IOException {
    assertThat(proof("а a, б b").missingLetters().stream().map(Character::toString))
        .hasSize(31)
        .startsWith("в", "г", "д", "е", "ё")
        .endsWith("я");
    Path file = file("reversible: yes", "а a\ncontexts:\nб   b   after=а");
    assertThat(SchemeProof.read(file).missingLetters()).hasSize(32).contains((int) 'б');
  }

  @Test
  void provesLanguagesWhoseAlphabetIsNotKnown() throws IOException {
    Path file = file("reversible: no: б and қ\nlanguages: kk", "а a, б b, қ b");
    SchemeProof proof = SchemeProof.read(file);
    assertThat(proof.missingLetters()).isEmpty();
    assertThat(proof.collisions()).containsExactly(new Collision("б", "қ", "", "", "b"));
  }

  // Characters

  @Test
  void knowsThePrintedCharacters() throws IOException {
    SchemeProof own = proof("а ä, щ s't");
    assertThat(own.printedCharacters().stream().map(Character::toString))
        .containsExactly("'", "S", "T", "s", "t", "Ä", "ä");
    assertThat(own.printsOnly(StandardCharsets.ISO_8859_1)).isTrue();
    assertThat(own.printsOnly(StandardCharsets.US_ASCII)).isFalse();
    assertThat(SchemeProof.of(Scheme.of("icao-9303").book()).printsOnly(StandardCharsets.US_ASCII))
        .isTrue();
    assertThat(SchemeProof.of(Scheme.of("ala-lc").book()).printedCharacters())
        .contains(0x361, (int) 'Ĭ', (int) 'ʺ')
        .doesNotContain((int) 'j');
  }

  // Alphabets

  @ParameterizedTest
  @ValueSource(strings = {"ru", "be", "uk", "bg", "mk", "sr"})
  void alphabetsAreThoseOfCldr(String language) {
    Set<Integer> exemplars = new HashSet<>();
    LocaleData.getExemplarSet(new ULocale(language + "_Cyrl"), 0, LocaleData.ES_STANDARD)
        .forEach(letter -> {
          if (letter.length() == 1 && CharKind.isCyrillic(letter.charAt(0))) {
            exemplars.add((int) letter.charAt(0));
          }
        });
    assertThat(Alphabets.of(language).orElseThrow().chars().boxed())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(exemplars);
  }

  @Test
  void alphabetsGiveCodePointsOfLettersThatRussianDoesNotHave() {
    String file = new String(BuiltInSchemes.bytes("alphabets.txt"), StandardCharsets.UTF_8);
    Set<String> named = Stream.of(file.replaceAll("(?m)^[^#].*$", "").split("[ #\n]{2,}"))
        .filter(entry -> entry.matches(". U\\+[0-9A-F]{4}"))
        .collect(Collectors.toSet());
    assertThat(Stream.of("ru", "be", "uk", "bg", "mk", "sr", "cu")
            .flatMapToInt(language -> Alphabets.of(language).orElseThrow().chars())
            .filter(c -> RUSSIAN.indexOf(c) < 0)
            .distinct()
            .mapToObj(c -> Character.toString(c) + " " + CodePoints.hex(c)))
        .containsExactlyInAnyOrderElementsOf(named)
        .hasSize(30);
    assertThat(Alphabets.of("kk")).isEmpty();
  }
}
