package org.latinitsa;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.latinitsa.scheme.Rule;

/**
 * A piece of source and the piece of output that was made of it. All places are UTF-16 indices, ends exclusive.
 *
 * @param sourceStart where the piece of source begins
 * @param sourceEnd where it ends; a span covers at least one source character
 * @param start where the piece of output begins
 * @param end where it ends; equal to {@code start} if nothing was written
 * @param rule the rule that wrote it; empty if the source was copied
 */
public record Span(int sourceStart, int sourceEnd, int start, int end, Optional<Rule> rule) {
  /** Checks the places. @throws IllegalArgumentException if an end precedes its start */
  public Span {
    requireNonNull(rule, "rule");
    if (sourceStart < 0 || sourceEnd < sourceStart || start < 0 || end < start) {
      throw new IllegalArgumentException("Expected ends not before starts but was source "
          + sourceStart + ", " + sourceEnd + ", output " + start + ", " + end);
    }
  }
}
