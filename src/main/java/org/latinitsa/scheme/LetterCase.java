package org.latinitsa.scheme;

import org.latinitsa.text.CharKind;

/**
 * How a Latin letter combination is capitalized. One policy for all schemes that print lower-case tables:
 *
 * <ol>
 *   <li>A capital is followed in case by the next letter of its word: «Щука» Shchuka, «ЩУКА» SHCHUKA.
 *   <li>At the end of the word the letter before it decides: «БОРЩ» BORSHCH.
 *   <li>A capital that is a word by itself is a title letter, «Я иду» Ya idu, «Ю. М.» Yu. M., unless everything around it
 *       on its line is capital, «Я И ТЫ» YA I TY. <em>Around</em> means {@link #REACH} characters on either side: there
 *       must be no small letter and at least one word that begins with two capitals. A capital before a full stop is an
 *       initial and never shouted.
 *   <li>With the option {@value #INITIALISMS}, a word of two to six capitals in a text that is not all capitals is taken
 *       for an initialism, and each of its letters is a title letter: «США и» SShA i, but «США И ЯПОНИЯ» SSHA I YAPONIIA.
 * </ol>
 *
 * <p>A word ends where its letters end: at hyphens, apostrophes, digits. So each part of «ШРИ-ЛАНКА» and «Щ-854» is a word
 * by itself. Marks and invisible characters are looked through.
 */
public enum LetterCase {
  /** All small: {@code shch}. */
  LOWER,
  /** The first letter capital: {@code Shch}. */
  TITLE,
  /** All capital: {@code SHCH}. */
  UPPER;

  /** The option, common to all schemes with this policy, that capitalizes initialisms letter by letter. */
  public static final String INITIALISMS = "lc-initialisms";

  /** How many characters on either side of a lone capital or an initialism are looked at, on the same line. */
  public static final int REACH = 64;

  private static final int LONGEST_INITIALISM = 6;

  /**
   * Returns the case of a letter from its neighbours in the word, as far as they tell.
   *
   * @param letter the letter itself
   * @param previous the kind of what stands before it
   * @param next the kind of what stands after it
   */
  public static LetterCase of(CharKind letter, CharKind previous, CharKind next) {
    if (letter != CharKind.CAPITAL) {
      return LOWER;
    }
    CharKind decider = next.isLetter() ? next : previous;
    return decider == CharKind.CAPITAL ? UPPER : TITLE;
  }

  /** Returns whether the neighbours leave the case open: a capital that is a word by itself. */
  public static boolean isOpen(CharKind letter, CharKind previous, CharKind next) {
    return letter == CharKind.CAPITAL && !previous.isLetter() && !next.isLetter();
  }

  /** Returns the case of a lone capital: {@link #UPPER} if all around it is capital. */
  static LetterCase ofLone(CharSequence text, int at) {
    boolean isInitial = at + 1 < text.length() && text.charAt(at + 1) == '.';
    return !isInitial && isShouted(text, at, at + 1) ? UPPER : TITLE;
  }

  /** Returns the case of a letter of an all-capital word: {@link #TITLE} if the word is an initialism in mixed text. */
  static LetterCase ofInitialism(CharSequence text, int at) {
    int start = at;
    while (start > 0 && isInWord(text.charAt(start - 1)) && at - start <= REACH) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && isInWord(text.charAt(end)) && end - at <= REACH) {
      end++;
    }
    boolean isInitialism =
        countCapitals(text, start, end) <= LONGEST_INITIALISM && !hasSmall(text, start, end);
    return isInitialism && hasSmallAround(text, start, end) ? TITLE : UPPER;
  }

  private static boolean isInWord(char c) {
    return CharKind.of(c) != CharKind.EDGE;
  }

  private static boolean isShouted(CharSequence text, int start, int end) {
    return !hasSmallAround(text, start, end)
        && hasTwoCapitals(text, lineStart(text, start), lineEnd(text, end));
  }

  private static boolean hasSmallAround(CharSequence text, int start, int end) {
    return hasSmall(text, lineStart(text, start), lineEnd(text, end));
  }

  private static boolean hasSmall(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int countCapitals(CharSequence text, int start, int end) {
    int capitals = 0;
    for (int i = start; i < end; i++) {
      capitals += CharKind.of(text.charAt(i)) == CharKind.CAPITAL ? 1 : 0;
    }
    return capitals;
  }

  private static boolean hasTwoCapitals(CharSequence text, int start, int end) {
    CharKind previous = CharKind.EDGE;
    for (int i = start; i < end; i++) {
      CharKind kind = CharKind.of(text.charAt(i));
      if (kind == CharKind.CAPITAL && previous == CharKind.CAPITAL) {
        return true;
      }
      previous = kind == CharKind.TRANSPARENT ? previous : kind;
    }
    return false;
  }

  /** Returns where the line begins, or the part of it that is looked at; marks do not count. */
  private static int lineStart(CharSequence text, int at) {
    int start = at;
    int seen = 0;
    while (start > 0
        && seen < REACH
        && at - start < 2 * REACH
        && !isLineEnd(text.charAt(start - 1))) {
      start--;
      seen += isSeen(text.charAt(start));
    }
    return start;
  }

  private static int lineEnd(CharSequence text, int at) {
    int end = at;
    int seen = 0;
    while (end < text.length()
        && seen < REACH
        && end - at < 2 * REACH
        && !isLineEnd(text.charAt(end))) {
      seen += isSeen(text.charAt(end));
      end++;
    }
    return end;
  }

  private static int isSeen(char c) {
    return CharKind.of(c) == CharKind.TRANSPARENT ? 0 : 1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
