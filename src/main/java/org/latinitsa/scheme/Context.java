package org.latinitsa.scheme;

/**
 * What must stand on one side of a source: a set of letters and the edge of the word, or everything but these.
 * Immutable.
 */
public final class Context {
  /** Stands for the edge of the word where a letter is asked for. */
  public static final int EDGE = -1;

  /** The context that is always met. */
  static final Context ANY = new Context("", "", true);

  private final String letters;
  private final String edge;
  private final boolean negated;

  /**
   * A context.
   *
   * @param letters the letters named
   * @param edge the sign for the edge of the word, {@code ^} or {@code $}, or nothing if it is not named
   * @param negated whether anything but these is asked for
   */
  Context(String letters, String edge, boolean negated) {
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
    boolean listed = letter == EDGE ? namesEdge() : letters.indexOf(letter) >= 0;
    return listed != negated;
  }

  /** Returns whether every neighbour meets this context. */
  public boolean isAny() {
    return negated && !namesEdge() && letters.isEmpty();
  }

  /** Returns the letters that the context names, whether it asks for them or excludes them. */
  public String letters() {
    return letters;
  }

  /** Returns whether the context names the edge of the word. */
  public boolean namesEdge() {
    return !edge.isEmpty();
  }

  /** Returns whether the context asks for anything but what it names. */
  public boolean isNegated() {
    return negated;
  }

  /** Returns the context as scheme files write it, for example {@code ^аеёиоу}; nothing if it is always met. */
  @Override
  public String toString() {
    return isAny() ? "" : (negated ? "!" : "") + edge + letters;
  }
}
