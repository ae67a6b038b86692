package org.latinitsa;

import java.util.List;
import org.latinitsa.text.Finding;

/**
 * A romanized text with the reason for every character of it. Immutable.
 *
 * @see Romanizer#trace
 */
public final class Romanization {
  private final String text;
  private final List<Span> spans;
  private final List<Finding> findings;

  Romanization(String text, List<Span> spans, List<Finding> findings) {
    this.text = text;
    this.spans = spans;
    this.findings = List.copyOf(findings);
  }

  /** Returns the romanized text. */
  public String text() {
    return text;
  }

  /**
   * Returns which piece of the source became which piece of the text, and by which rule. In order; together the spans
   * cover every character of the source and of the text exactly once.
   */
  public List<Span> spans() {
    return spans;
  }

  /** Returns what is to be reported, in the order of the places in the source. */
  public List<Finding> findings() {
    return findings;
  }
}
