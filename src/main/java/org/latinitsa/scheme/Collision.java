package org.latinitsa.scheme;

import static java.util.Objects.requireNonNull;

/**
 * Two strings of Cyrillic letters that become the same Latin text in the same place of a word, so that nobody can tell
 * which of them was meant. The place is given by a shortest word for it: {@code before} and {@code after} are what stands
 * around either string. With BGN/PCGN, «е» and «э» fall together after «б» and other consonants, but not at the beginning
 * of a word.
 *
 * @param first the shorter string, or that which comes first in the alphabet; may be empty
 * @param second the other string
 * @param before the letters before either; empty at the beginning of a word
 * @param after the letters after either; empty at the end of a word
 * @param latin what {@link #firstWord()} and {@link #secondWord()} both become
 */
public record Collision(String first, String second, String before, String after, String latin) {
  /** All parts are required. */
  public Collision {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(latin, "latin");
  }

  /** Returns the word with the first string. */
  public String firstWord() {
    return before + first + after;
  }

  /** Returns the word with the second string. */
  public String secondWord() {
    return before + second + after;
  }

  /** Returns the same collision with its strings exchanged. */
  Collision turned() {
    return new Collision(/* first= */ second, /* second= */ first, before, after, latin);
  }
}
