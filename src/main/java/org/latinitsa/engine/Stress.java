package org.latinitsa.engine;

import org.latinitsa.scheme.RuleBook;

/** The stress marks of Russian: the acute and the grave, over a vowel. */
final class Stress {
  /** The marks and the forms that are canonically the same. */
  private static final String MARKS = "\u0300\u0301\u0340\u0341";

  /** The vowels that Unicode composes with a stress mark, in pairs with the plain ones. */
  private static final String COMPOSED = "ѐеЀЕѝиЍИ";

  private Stress() {}

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Returns a vowel without its stress mark; any other character, and what is a letter in the scheme, as it is. */
  static int without(int c, RuleBook book) {
    int at = c >= 'Ѐ' && c <= 'ѝ' ? COMPOSED.indexOf(c) : -1;
    boolean isStressed = at >= 0
        && at % 2 == 0
        && book.scheme().dropsStress()
        && !book.firstLetters().contains(Character.toLowerCase((char) c));
    return isStressed ? COMPOSED.charAt(at + 1) : c;
  }
}
