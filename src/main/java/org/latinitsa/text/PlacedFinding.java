package org.latinitsa.text;

import static java.util.Objects.requireNonNull;

/**
 * A finding in a stream of text that is not kept as a whole.
 *
 * @param finding the finding; its places are relative to {@code offset}
 * @param offset how many UTF-16 units of the stream come before the place 0 of the finding
 * @param line the line on which it begins, from 1
 * @param text the characters that it is about
 */
public record PlacedFinding(Finding finding, long offset, long line, String text) {
  /** All parts are required. */
  public PlacedFinding {
    requireNonNull(finding, "finding");
    requireNonNull(text, "text");
  }

  /** Returns where it begins: how many UTF-16 units of the stream come before it. */
  public long start() {
    return offset + finding.start();
  }

  /** Returns where it ends, exclusive. */
  public long end() {
    return offset + finding.end();
  }
}
