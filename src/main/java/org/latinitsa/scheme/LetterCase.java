package org.latinitsa.scheme;

import org.latinitsa.text.CharKind;

/**
 * How a Latin letter or letter combination is capitalized. One rule for all schemes that print lower-case tables: a
 * capital is followed in case by the next letter of its word, or, at the end of the word, by the letter before it; alone
 * it is a title letter. So «Щука» is Shchuka, «ЩУКА» is SHCHUKA, «БОРЩ» is BORSHCH, and the initial «Ю.» is Yu.
 */
public enum LetterCase {
  /** All small: {@code shch}. */
  LOWER,
  /** The first letter capital: {@code Shch}. */
  TITLE,
  /** All capital: {@code SHCH}. */
  UPPER;

  /**
   * Returns the case of a letter from its neighbours in the word.
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
}
