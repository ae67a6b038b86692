package org.latinitsa.scheme;

import java.util.Optional;

/**
 * By how much one of two texts that agree so far is ahead of the other: one side or both are empty. Immutable.
 *
 * @param left what the first text has more
 * @param right what the second text has more
 */
record Gap(String left, String right) {
  /** The gap between two texts that are the same. */
  static final Gap NONE = new Gap("", "");

  /** Returns the gap after both texts went on; empty if they do not agree any more. */
  Optional<Gap> plus(String moreLeft, String moreRight) {
    if (differ(left.isEmpty() ? moreLeft : left, right.isEmpty() ? moreRight : right)) {
      return Optional.empty();
    }
    String a = left + moreLeft;
    String b = right + moreRight;
    int shorter = Math.min(a.length(), b.length());
    return a.regionMatches(0, b, 0, shorter)
        ? Optional.of(new Gap(a.substring(shorter), b.substring(shorter)))
        : Optional.empty();
  }

  /** Returns whether two texts differ in their first character, which is how most do. */
  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && a.charAt(0) != b.charAt(0);
  }

  /** Returns whether both texts are the same. */
  boolean isNone() {
    return left.isEmpty() && right.isEmpty();
  }
}
