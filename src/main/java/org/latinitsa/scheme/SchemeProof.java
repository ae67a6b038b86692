package org.latinitsa.scheme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latinitsa.text.CharKind;

/**
 * What can be proved about the rules of a scheme from its file alone: which letters of the language it does not have,
 * which words fall together, and which characters it prints. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * SchemeProof proof = SchemeProof.of(Scheme.of("ala-lc").book());
 * proof.isReversible()                      // false
 * proof.collisions().get(1).firstWord()     // "щ"
 * proof.collisions().get(1).secondWord()    // "шч"
 * proof.collisions().get(1).latin()         // "shch"
 * }</pre>
 *
 * <p><b>Words</b> are strings of any length over the lower-case letters of the language, likely or not. Capitals are left
 * aside, as every scheme loses the case of signs such as «ъ». What stands between words is copied and needs no proof.
 *
 * <p><b>The collisions</b> listed are those from which all others follow: two words have the same romanization only if one
 * becomes the other by replacing, once or several times, one string of a collision by the other where that changes nothing
 * in the romanized word. So «щи» and «шчи» are not listed beside «щ» and «шч». The proof goes through states of reading,
 * not through words, and therefore holds for words of every length.
 */
public final class SchemeProof {
  private final RuleBook book;
  private final List<Integer> missing;
  private final List<Integer> missingFormer;
  private final List<Collision> collisions;
  private final boolean listsAllCollisions;
  private final List<Integer> printed;
  private final boolean isReversible;

  private SchemeProof(RuleBook book) {
    this.book = book;
    String letters = letters(book);
    missing = missing(letters, letters);
    missingFormer = missing(Alphabets.formerly(book.language()), letters);
    Collisions found = Collisions.of(book, letters);
    collisions = found.list();
    listsAllCollisions = found.isComplete();
    List<String> exceptions = book.scheme().exceptions();
    isReversible =
        collisions.isEmpty() || (!exceptions.isEmpty() && without(exceptions).isEmpty());
    printed = printed(book);
  }

  /** Proves what can be proved about the rules that are in force for one language and one choice of options. */
  public static SchemeProof of(RuleBook book) {
    return new SchemeProof(requireNonNull(book, "book"));
  }

  /**
   * Reads and checks a scheme file as {@link Scheme#read} does, and proves what its head says about reversibility for its
   * first language with the default options.
   *
   * @throws IOException if the file cannot be read
   * @throws SchemeFormatException if it is not a correct scheme, or if what it says about reversibility is wrong
   */
  public static SchemeProof read(Path file) throws IOException {
    SchemeParser parser = Scheme.parse(file);
    SchemeProof proof = of(Scheme.check(parser).book());
    proof.checkClaim(parser);
    parser.problems.throwIfAny();
    return proof;
  }

  /** Returns the letters of the language, or those that the rules have if the language is not one we know. */
  private static String letters(RuleBook book) {
    return Alphabets.of(book.language())
        .orElseGet(() -> book.firstLetters().stream()
            .filter(c -> CharKind.isCyrillic(c) && CharKind.of(c).isLetter())
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining()));
  }

  private List<Integer> missing(String wanted, String neighbours) {
    return wanted.chars().filter(c -> isMissing((char) c, neighbours)).boxed().toList();
  }

  /** Returns whether there is a place in a word where no rule holds for a letter. */
  private boolean isMissing(char letter, String neighbours) {
    if (book.startingWith(letter).stream().anyMatch(SchemeProof::holdsEverywhere)) {
      return false;
    }
    List<String> sides = Stream.concat(
            Stream.of(""), neighbours.chars().mapToObj(c -> String.valueOf((char) c)))
        .toList();
    return sides.stream()
        .anyMatch(before ->
            sides.stream().anyMatch(after -> hasNoRule(before + letter + after, before.length())));
  }

  private static boolean holdsEverywhere(Rule rule) {
    return rule.source().length() == 1 && rule.before().isAny() && rule.after().isAny();
  }

  /** Returns whether a letter of a word is copied. */
  private boolean hasNoRule(String word, int at) {
    int i = 0;
    while (i < at) {
      int here = i;
      i += book.ruleAt(word, here).map(rule -> rule.source().length()).orElse(1);
    }
    return i == at && book.ruleAt(word, at).isEmpty();
  }

  private static List<Integer> printed(RuleBook book) {
    Stream<String> targets =
        book.rules().flatMap(rule -> Stream.of(LetterCase.values()).map(rule::target));
    return Stream.concat(targets, book.scheme().latinQuote().stream())
        .flatMapToInt(String::codePoints)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /** Returns a collision of words that contain none of some strings. */
  private Optional<Collision> without(List<String> exceptions) {
    return CollisionSearch.first(book, new Speller(book, letters(book)), List.of(), exceptions);
  }

  private void checkClaim(SchemeParser file) {
    boolean claimed = book.scheme().isReversible();
    if (claimed && !isReversible) {
      Collision found = without(book.scheme().exceptions()).orElseThrow();
      file.problems.expected(
          file.headLine("reversible"),
          "\"no: …\", or one of «" + found.firstWord() + "» and «" + found.secondWord()
              + "» in except:, as both become \"" + found.latin() + "\"",
          "\"" + book.scheme().reversibility() + "\"");
    } else if (!claimed && isReversible) {
      file.problems.expected(
          file.headLine("reversible"),
          "\"yes\", as no two words fall together",
          "\"" + book.scheme().reversibility() + "\"");
    }
    book.scheme().exceptions().stream()
        .filter(e -> isReversible && isNeedless(e))
        .forEach(e -> file.problems.expected(
            file.headLine("except"),
            "only strings without which no two words fall together",
            "«" + e + "», which is not needed"));
  }

  private boolean isNeedless(String exception) {
    List<String> others = book.scheme().exceptions().stream()
        .filter(other -> !other.equals(exception))
        .toList();
    return without(others).isEmpty();
  }

  /** Returns the rules that the proof is about. */
  public RuleBook book() {
    return book;
  }

  /**
   * Returns the letters of the language that are copied as they are, everywhere or in some places of a word: code points,
   * lower case, in the order of the alphabet. Empty also if the alphabet of the language is not known here.
   */
  public List<Integer> missingLetters() {
    return missing;
  }

  /** Returns which of «і», «ѣ», «ѳ» and «ѵ», abolished in 1918, are copied; empty for languages other than Russian. */
  public List<Integer> missingFormerLetters() {
    return missingFormer;
  }

  /**
   * Returns whether no two words have the same romanization, leaving aside words that contain one of the {@linkplain
   * Scheme#exceptions() exceptions} of the scheme.
   */
  public boolean isReversible() {
    return isReversible;
  }

  /** Returns the collisions from which all others follow, whether or not the scheme names them as exceptions. */
  public List<Collision> collisions() {
    return collisions;
  }

  /** Returns whether all collisions follow from those listed; otherwise there are too many to list. */
  public boolean listsAllCollisions() {
    return listsAllCollisions;
  }

  /**
   * Returns the characters that the rules write for letters and signs in lower case, upper case or both: code points in
   * ascending order. Characters that are copied from the text are not among them.
   */
  public List<Integer> printedCharacters() {
    return printed;
  }

  /** Returns whether a character encoding has all {@linkplain #printedCharacters() characters that are printed}. */
  public boolean printsOnly(Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    return printed.stream().allMatch(c -> encoder.canEncode(Character.toString(c)));
  }

  /** Returns the id of the scheme and the language. */
  @Override
  public String toString() {
    return "SchemeProof[" + book.scheme() + ", " + book.language() + "]";
  }
}
