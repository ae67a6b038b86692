package org.latinitsa.text;

/** How much a finding matters. The constants are ordered from least to most. */
public enum Severity {
  /** Done as the scheme or the standard says; worth knowing, nothing to decide. */
  INFO,
  /** Left as it was, or done on a guess: someone should look. */
  WARNING,
  /** Wrong: the result cannot be relied upon at this place. */
  ERROR
}
