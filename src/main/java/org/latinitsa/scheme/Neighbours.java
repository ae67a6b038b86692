package org.latinitsa.scheme;

import org.latinitsa.text.CharKind;

/**
 * What stands beside a place in a text. Marks and invisible characters are looked through, up to {@link RuleBook#REACH} of
 * them; beyond that the word is taken to have ended, so that every look is bounded.
 */
final class Neighbours {
  private Neighbours() {}

  /** Returns the letter before a place in lower case, or {@link Context#EDGE}. */
  static int previousLetter(CharSequence text, int at) {
    return letter(text, previous(text, at));
  }

  /** Returns the letter at or after a place in lower case, or {@link Context#EDGE}. */
  static int nextLetter(CharSequence text, int at) {
    return letter(text, next(text, at));
  }

  /** Returns the kind of the character before a place; an edge if there is none. */
  static CharKind previousKind(CharSequence text, int at) {
    return kind(text, previous(text, at));
  }

  /** Returns the kind of the character at or after a place; an edge if there is none. */
  static CharKind nextKind(CharSequence text, int at) {
    return kind(text, next(text, at));
  }

  private static int previous(CharSequence text, int at) {
    int i = at;
    for (int seen = 0; i > 0 && seen <= RuleBook.REACH; seen++) {
      int c = Character.codePointBefore(text, i);
      i -= Character.charCount(c);
      if (CharKind.of(c) != CharKind.TRANSPARENT) {
        return i;
      }
    }
    return -1;
  }

  private static int next(CharSequence text, int at) {
    int i = at;
    for (int seen = 0; i < text.length() && seen <= RuleBook.REACH; seen++) {
      int c = Character.codePointAt(text, i);
      if (CharKind.of(c) != CharKind.TRANSPARENT) {
        return i;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  private static CharKind kind(CharSequence text, int at) {
    return at < 0 ? CharKind.EDGE : CharKind.of(Character.codePointAt(text, at));
  }

  private static int letter(CharSequence text, int at) {
    return kind(text, at).isLetter()
        ? Character.toLowerCase(Character.codePointAt(text, at))
        : Context.EDGE;
  }
}
