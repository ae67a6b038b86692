package org.latinitsa.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;

/**
 * The rules of a scheme, compiled. Immutable and safe for use by several threads.
 *
 * <p>Every character has an {@linkplain #info info}: which letter it is, and its class as a neighbour on either side.
 * Two letters are of one class if no context and no longer source tells them apart, and both are or both are not
 * capitals. The cell of (letter, class before, class after) holds the number of a {@linkplain Variants variant} — a rule in
 * a letter case — or {@link #COPY}, {@link #LOOK_CLOSER}, or an open case.
 */
public final class Transducer {
  /** The character is none of the scheme's and of no interest to it. */
  static final int COPY = 0;

  /** The cell does not suffice to decide. Cells below are cases that are open, counted down from here. */
  static final int LOOK_CLOSER = -1;

  /** The class of a following character that must be looked through, or cannot be judged from one UTF-16 unit. */
  static final int UNSEEN = 1;

  /** Characters below have their info in a table: Latin, Greek, combining marks, Cyrillic. */
  static final int TABLE_END = 0x530;

  /** Letter numbers: a character that is copied, one that is always looked at closely, and the first real letter. */
  private static final int OTHER = 0;

  private static final int PECULIAR = 1;
  private static final int FIRST_LETTER = 2;

  private final RuleBook book;
  private final NeighbourClasses before;
  private final NeighbourClasses after;
  private final int[] infos = new int[TABLE_END];
  private final char[] wideLetters;
  private final int[] wideInfos;
  private final short[] cells;
  private final Variants variants = new Variants();
  private final Codes codes;

  /** Whether the use of any variant is to be reported. */
  private final boolean isNoting;

  private final Lazy<Kernel> quiet = new Lazy<>(() -> new Kernel(this, false));
  private final Lazy<Kernel> noting = new Lazy<>(() -> new Kernel(this, true));
  private final Lazy<Utf8Kernel> quietUtf8 = new Lazy<>(() -> new Utf8Kernel(this, false));
  private final Lazy<Utf8Kernel> notingUtf8 = new Lazy<>(() -> new Utf8Kernel(this, true));

  /** The last pass of each thread, whose room is used again: no pass calls anything that could begin another. */
  @SuppressWarnings("ThreadLocalUsage") // belongs to this scheme and goes with it
  private final ThreadLocal<@Nullable Transduction> idle = new ThreadLocal<>();

  /** Compiles the rules in force. */
  public Transducer(RuleBook book) {
    this.book = book;
    List<Rule> inForce = book.firstLetters().stream()
        .sorted()
        .flatMap(c -> book.startingWith(c).stream())
        .toList();
    before = new NeighbourClasses(1, inForce.stream().map(Rule::before).toList(), List.of());
    after =
        new NeighbourClasses(2, inForce.stream().map(Rule::after).toList(), secondLetters(inForce));
    char[] letters = letters();
    cells = new short[(FIRST_LETTER + letters.length) * neighbourhoods()];
    Arrays.fill(
        cells, PECULIAR * neighbourhoods(), FIRST_LETTER * neighbourhoods(), (short) LOOK_CLOSER);
    for (int i = 0; i < letters.length; i++) {
      fillCells(letters[i], FIRST_LETTER + i);
    }
    codes = new Codes(variants.targets());
    isNoting = variants.areRemarkable();
    wideLetters = sortedWide(letters);
    wideInfos = new int[wideLetters.length];
    fillInfos(letters);
  }

  /** Returns the second letters of longer sources: the table must tell them from other letters that follow. */
  private static List<Integer> secondLetters(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.source().length() > 1)
        .map(rule -> (int) rule.source().charAt(1))
        .filter(c -> CharKind.of(c).isLetter()) // a mark is not seen by the table anyway
        .distinct()
        .toList();
  }

  /** Returns the first letters of all sources, small and capital; those of modern Russian first. */
  private char[] letters() {
    StringBuilder letters = new StringBuilder();
    for (char small : new TreeSet<>(book.firstLetters())) {
      letters.append(small);
      char capital = Character.toUpperCase(small);
      if (capital != small) {
        letters.append(capital);
      }
    }
    return letters.toString().toCharArray();
  }

  private static char[] sortedWide(char[] letters) {
    StringBuilder wide = new StringBuilder();
    for (char letter : letters) {
      if (letter >= TABLE_END) {
        wide.append(letter);
      }
    }
    char[] sorted = wide.toString().toCharArray();
    Arrays.sort(sorted);
    return sorted;
  }

  // The cells

  private void fillCells(char letter, int number) {
    List<Rule> candidates = book.startingWith(Character.toLowerCase(letter));
    CharKind kind = CharKind.of(letter);
    for (int b = 0; b < before.count(); b++) {
      for (int a = 0; a < after.count(); a++) {
        cells[(number * before.count() + b) * after.count() + a] =
            (short) decide(candidates, kind, b, a);
      }
    }
  }

  private int decide(List<Rule> candidates, CharKind kind, int b, int a) {
    if (a == UNSEEN) {
      return LOOK_CLOSER;
    }
    for (Rule rule : candidates) {
      if (rule.source().length() > 1) {
        if (rule.source().charAt(1) == after.letter(a)) {
          return LOOK_CLOSER;
        }
      } else if (rule.before().contains(before.letter(b))
          && rule.after().contains(after.letter(a))) {
        return mayCollapse(rule) ? LOOK_CLOSER : variant(rule, kind, before.kind(b), after.kind(a));
      }
    }
    return LOOK_CLOSER;
  }

  private boolean mayCollapse(Rule rule) {
    return book.scheme().collapse().filter(rule.target()::startsWith).isPresent();
  }

  private int variant(Rule rule, CharKind kind, CharKind previous, CharKind next) {
    LetterCase letterCase = LetterCase.of(kind, previous, next);
    boolean isOpen = LetterCase.isOpen(kind, previous, next)
        || (letterCase == LetterCase.UPPER && book.writesInitialismsByLetter());
    if (isOpen && !rule.target(LetterCase.TITLE).equals(rule.target(LetterCase.UPPER))) {
      return LOOK_CLOSER - 1 - variants.openCase(rule);
    }
    return variants.number(rule, letterCase);
  }

  // The infos: letter number, class as what stands before, class as what stands after

  private void fillInfos(char[] letters) {
    for (char c = 0; c < TABLE_END; c++) {
      infos[c] = computeInfo(c, OTHER);
    }
    for (int i = 0; i < letters.length; i++) {
      int info = computeInfo(letters[i], FIRST_LETTER + i);
      if (letters[i] < TABLE_END) {
        infos[letters[i]] = info;
      } else {
        wideInfos[Arrays.binarySearch(wideLetters, letters[i])] = info;
      }
    }
  }

  private int computeInfo(int c, int letterNumber) {
    int letter = Stress.without(c, book);
    CharKind kind = CharKind.of(letter);
    int number = letterNumber == OTHER && isPeculiar(c, kind) ? PECULIAR : letterNumber;
    boolean unseen = kind == CharKind.TRANSPARENT || isSurrogate(c);
    int classAfter = unseen ? UNSEEN : after.classOf(letter, kind);
    return (number << 16) | (before.classOf(letter, kind) << 8) | classAfter;
  }

  private boolean isPeculiar(int c, CharKind kind) {
    return kind == CharKind.TRANSPARENT
        || isSurrogate(c)
        || CharKind.isCyrillic(c)
        || (book.scheme().latinQuote().isPresent() && CharKind.isLatin(c));
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  int info(char c) {
    return c < TABLE_END ? infos[c] : wideInfo(c);
  }

  private int wideInfo(char c) {
    int index = Arrays.binarySearch(wideLetters, c);
    if (index >= 0) {
      return wideInfos[index];
    }
    boolean isCommon = c >= 0x2010 && c <= 0x2027; // dashes, quotation marks: edges that are copied
    return isCommon ? 0 : computeInfo(c, OTHER);
  }

  static int letterOf(int info) {
    return info >>> 16;
  }

  static int classBeforeOf(int info) {
    return (info >>> 8) & 0xFF;
  }

  static int classAfterOf(int info) {
    return info & 0xFF;
  }

  /** Returns whether a character may change the one before it, as a mark does. */
  boolean mayChangeLetterBefore(char c) {
    return classAfterOf(info(c)) == UNSEEN;
  }

  /** Returns the class of a code point as what stands before a letter; {@code -1} is the edge. */
  int classBefore(int codePoint) {
    if (codePoint < 0) {
      return NeighbourClasses.EDGE;
    }
    int letter = Stress.without(codePoint, book);
    return before.classOf(letter, CharKind.of(letter));
  }

  // What the passes ask for

  RuleBook book() {
    return book;
  }

  Variants variants() {
    return variants;
  }

  Codes codes() {
    return codes;
  }

  /** Returns the fast form of the table; one that stops at everything to be reported if findings are wanted. */
  Kernel kernel(boolean wantsFindings) {
    return wantsFindings && isNoting ? noting.get() : quiet.get();
  }

  /** Returns the fast form of the table for UTF-8, likewise. */
  Utf8Kernel utf8Kernel(boolean wantsFindings) {
    return wantsFindings && isNoting ? notingUtf8.get() : quietUtf8.get();
  }

  int classesBefore() {
    return before.count();
  }

  int classesAfter() {
    return after.count();
  }

  /** Returns how many cells a letter has. */
  int neighbourhoods() {
    return before.count() * after.count();
  }

  /** Returns a variant, {@link #COPY}, {@link #LOOK_CLOSER} or less. */
  int cell(int letter, int classBefore, int classAfter) {
    return cells[(letter * before.count() + classBefore) * after.count() + classAfter];
  }

  /** Returns a text transduced; the same {@code String} if nothing changes. */
  public String apply(String text) {
    if (!concerns(text)) {
      return text;
    }
    Transduction pass = idle.get();
    if (pass == null || !pass.isWorthKeeping()) {
      pass = Transduction.silent(this);
      idle.set(pass);
    }
    String result = pass.runAgain(text);
    return result.equals(text) ? text : result;
  }

  private boolean concerns(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (letterOf(info(text.charAt(i))) != OTHER) {
        return true;
      }
    }
    return false;
  }

  /** The rules in their letter cases, numbered from 1 on. */
  static final class Variants {
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> targets = new ArrayList<>(List.of(""));
    private final List<int[]> openCases = new ArrayList<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    private int number(Rule rule, LetterCase letterCase) {
      return numbers.computeIfAbsent(List.of(rule, letterCase), key -> {
        rules.add(rule);
        targets.add(rule.target(letterCase));
        return rules.size();
      });
    }

    private int openCase(Rule rule) {
      int title = number(rule, LetterCase.TITLE);
      int upper = number(rule, LetterCase.UPPER);
      openCases.add(new int[] {title, upper});
      return openCases.size() - 1;
    }

    private String targets() {
      return String.join("", targets);
    }

    /** Returns the targets in UTF-8, by the number of the variant. */
    byte[][] utf8() {
      return targets.stream()
          .map(target -> target.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);
    }

    Rule rule(int variant) {
      return rules.get(variant - 1);
    }

    String target(int variant) {
      return targets.get(variant);
    }

    /** Returns the variant for a cell whose case is open, once the case is known. */
    int close(int cell, LetterCase letterCase) {
      return openCases.get(LOOK_CLOSER - 1 - cell)[letterCase == LetterCase.UPPER ? 1 : 0];
    }

    /** Returns whether the use of any variant is to be reported. */
    boolean areRemarkable() {
      return rules.stream()
          .anyMatch(rule -> rule.target().isEmpty() || rule.readAs().isPresent());
    }

    /** Returns whether the use of a variant is to be reported. */
    boolean isRemarkable(int variant) {
      return rule(variant).target().isEmpty() || rule(variant).readAs().isPresent();
    }
  }
}
