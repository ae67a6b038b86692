package org.latinitsa.text;

import java.util.Locale;

/**
 * Every kind of finding, in one place. The {@linkplain #code() codes} are stable: scripts may compare them.
 */
public enum FindingCode {
  /** A Cyrillic character that the scheme does not map was copied unchanged. */
  PASSED_THROUGH(Severity.WARNING, "characters the scheme does not map, copied unchanged"),
  /** A stress mark (U+0300 or U+0301) over a Cyrillic letter was left out; no scheme romanizes it. */
  STRESS_DROPPED(Severity.INFO, "stress marks left out"),
  /** A letter for which the scheme writes nothing, such as «ь» in a passport. */
  LETTER_OMITTED(Severity.INFO, "letters for which the scheme writes nothing"),
  /** A pre-1918 letter was read as the modern letter that replaced it, because the option asks for it. */
  MODERNIZED(Severity.INFO, "pre-1918 letters read as their modern successors");

  private final Severity severity;
  private final String summary;

  FindingCode(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** Returns the code as written in reports: lower-case words with hyphens, for example {@code passed-through}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the severity of every finding with this code. */
  public Severity severity() {
    return severity;
  }

  /** Returns what such findings are, as a plural noun phrase in English. */
  public String summary() {
    return summary;
  }
}
