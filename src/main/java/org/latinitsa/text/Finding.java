package org.latinitsa.text;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing a reader of a text should know about one place in it.
 *
 * @param code what kind of thing
 * @param start where it begins: a UTF-16 index into the input, from 0
 * @param end where it ends: a UTF-16 index into the input, exclusive, not before {@code start}
 * @param message one sentence that a cataloger understands, naming characters with their code points
 * @param suggestion what to write instead or what to do, if there is something to suggest
 */
public record Finding(
    FindingCode code, int start, int end, String message, Optional<String> suggestion) {
  /** Checks the place. @throws IllegalArgumentException if {@code start} is negative or {@code end} precedes it */
  public Finding {
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(suggestion, "suggestion");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Expected 0 <= start <= end but was " + start + ", " + end);
    }
  }

  /** Returns the severity of the {@linkplain #code() code}. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns the same finding, {@code distance} UTF-16 units further on. */
  public Finding shifted(int distance) {
    return new Finding(code, start + distance, end + distance, message, suggestion);
  }
}
