package org.latinitsa.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;

/**
 * The rules of a scheme, compiled. Immutable and safe for use by several threads.
 *
 * <p>Every character has an {@linkplain #info info}: which letter it is, and its class as a neighbour on either side.
 * Two letters are of one class if no context and no longer source tells them apart, and both are or both are not
 * capitals. The cell of (letter, class before, class after) holds the number of a variant — a rule in a letter case — or
 * {@link #COPY} or {@link #LOOK_CLOSER}.
 */
public final class Transducer {
  /** The character is none of the scheme's and of no interest to it. */
  static final int COPY = 0;

  /** The cell does not suffice to decide. */
  static final int LOOK_CLOSER = -1;

  /** The class of a following character that must be looked through, or cannot be judged from one UTF-16 unit. */
  private static final int UNSEEN = 1;

  /** Letter numbers: a character that is copied, one that is always looked at closely, and the first real letter. */
  private static final int OTHER = 0;

  private static final int PECULIAR = 1;
  private static final int FIRST_LETTER = 2;

  /** Characters below have their info in a table: Latin, Greek, combining marks, Cyrillic. */
  private static final int TABLE_END = 0x530;

  private final RuleBook book;
  private final NeighbourClasses before;
  private final NeighbourClasses after;
  private final int[] infos = new int[TABLE_END];
  private final char[] wideLetters;
  private final int[] wideInfos;
  private final short[] cells;
  private final Rule[] rules;
  private final char[] targets;
  private final int[] targetStarts;
  private final boolean[] remarkable;

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
    Variants variants = new Variants();
    cells = new short[(FIRST_LETTER + letters.length) * before.count() * after.count()];
    Arrays.fill(cells, PECULIAR * stride(), FIRST_LETTER * stride(), (short) LOOK_CLOSER);
    for (int i = 0; i < letters.length; i++) {
      fillCells(letters[i], FIRST_LETTER + i, variants);
    }
    rules = variants.rules.toArray(Rule[]::new);
    targets = variants.text.toString().toCharArray();
    targetStarts = variants.starts.stream().mapToInt(Integer::intValue).toArray();
    remarkable = new boolean[rules.length];
    for (int i = 1; i < rules.length; i++) {
      remarkable[i] = isRemarkable(rules[i]);
    }
    wideLetters = new String(letters).replaceAll("[\\x{0}-\\x{52F}]", "").toCharArray();
    Arrays.sort(wideLetters);
    wideInfos = new int[wideLetters.length];
    fillInfos(letters);
  }

  private static boolean isRemarkable(Rule rule) {
    return rule.target().isEmpty() || rule.readAs().isPresent();
  }

  /** Returns the second letters of longer sources: the table must tell them from other letters that follow. */
  private static List<Integer> secondLetters(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.source().length() > 1)
        .map(rule -> (int) rule.source().charAt(1))
        .distinct()
        .toList();
  }

  /** Returns the first letters of all sources, small and capital. */
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

  private int stride() {
    return before.count() * after.count();
  }

  private void fillCells(char letter, int number, Variants variants) {
    List<Rule> candidates = book.startingWith(Character.toLowerCase(letter));
    CharKind kind = CharKind.of(letter);
    for (int b = 0; b < before.count(); b++) {
      for (int a = 0; a < after.count(); a++) {
        cells[number * stride() + b * after.count() + a] =
            (short) decide(candidates, kind, b, a, variants);
      }
    }
  }

  private int decide(List<Rule> candidates, CharKind kind, int b, int a, Variants variants) {
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
        return mayCollapse(rule)
            ? LOOK_CLOSER
            : variants.number(rule, LetterCase.of(kind, before.kind(b), after.kind(a)));
      }
    }
    return LOOK_CLOSER;
  }

  private boolean mayCollapse(Rule rule) {
    return book.scheme().collapse().filter(rule.target()::startsWith).isPresent();
  }

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

  /** Returns the info of a code point: letter number, class as what stands before, class as what stands after. */
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

  // What a transduction asks for

  RuleBook book() {
    return book;
  }

  int info(char c) {
    return c < TABLE_END ? infos[c] : wideInfo(c);
  }

  private int wideInfo(char c) {
    int index = Arrays.binarySearch(wideLetters, c);
    return index >= 0 ? wideInfos[index] : computeInfo(c, OTHER);
  }

  /** Returns whether a character may change the one before it: a mark, for one. */
  static boolean isUnseen(int info) {
    return (info & 0xFF) == UNSEEN;
  }

  /** Returns the class of a code point as what stands before a letter. */
  int classBefore(int codePoint) {
    return before.classOf(codePoint, CharKind.of(codePoint));
  }

  static int classBeforeOf(int info) {
    return (info >>> 8) & 0xFF;
  }

  /**
   * Returns a variant, {@link #COPY} or {@link #LOOK_CLOSER}.
   *
   * @param info the info of the character
   * @param classBefore the class of what stands before it
   * @param next the info of the character after it
   * @param afterNext the info of the one after that: a mark there makes the next character another
   */
  int cell(int info, int classBefore, int next, int afterNext) {
    int classAfter = isUnseen(afterNext) ? UNSEEN : next & 0xFF;
    return cells[((info >>> 16) * before.count() + classBefore) * after.count() + classAfter];
  }

  Rule rule(int variant) {
    return rules[variant];
  }

  char[] targets() {
    return targets;
  }

  int targetStart(int variant) {
    return targetStarts[variant];
  }

  int targetEnd(int variant) {
    return targetStarts[variant + 1];
  }

  /** Returns whether the rule of a variant is to be reported when it is used. */
  boolean isRemarkable(int variant) {
    return remarkable[variant];
  }

  /** Returns whether some character of a text is of interest to the scheme; if none is, nothing will change. */
  public boolean concerns(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (info(text.charAt(i)) >>> 16 != OTHER) {
        return true;
      }
    }
    return false;
  }

  /** Collects the rules in their letter cases, numbered from 1, and their targets one after the other. */
  private static final class Variants {
    final List<Rule> rules = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<Integer> starts = new ArrayList<>(List.of(0, 0));
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    Variants() {
      rules.add(null);
    }

    int number(Rule rule, LetterCase letterCase) {
      return numbers.computeIfAbsent(List.of(rule, letterCase), key -> {
        rules.add(rule);
        text.append(rule.target(letterCase));
        starts.add(text.length());
        return rules.size() - 1;
      });
    }
  }
}
