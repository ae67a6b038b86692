package org.latinitsa.scheme;

/**
 * What must stand on one side of a source: a set of letters and the edge of the word, or everything but these.
 * Immutable.
 */
public final class Context {
  /** Stands for the edge of the word where a letter is asked for. */
  public static final int EDGE = -1;

  /** The context that is always met. */
  static final Context ANY = new Context("", false, true);

  private final String letters;
  private final boolean edge;
  private final boolean negated;

  Context(String letters, boolean edge, boolean negated) {
    this.letters = letters;
    this.edge = edge;
    this.negated = negated;
  }

  /**
   * Returns whether the context is met by a neighbour.
   *
   * @param letter the neighbouring letter in lower case, or {@link #EDGE}
   */
  public boolean contains(int letter) {
    boolean listed = letter == EDGE ? edge : letters.indexOf(letter) >= 0;
    return listed != negated;
  }

  /** Returns whether every neighbour meets this context. */
  public boolean isAny() {
    return negated && !edge && letters.isEmpty();
  }

  /** Returns the letters that the context names, whether it asks for them or excludes them. */
  public String letters() {
    return letters;
  }

  /** Returns whether the context names the edge of the word. */
  public boolean namesEdge() {
    return edge;
  }

  /** Returns whether the context asks for anything but what it names. */
  public boolean isNegated() {
    return negated;
  }
}
