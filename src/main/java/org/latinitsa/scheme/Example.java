package org.latinitsa.scheme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A word or phrase that the standard itself prints in both scripts.
 *
 * @param cyrillic the source, NFC
 * @param latin the result, in the form of the scheme
 * @param place where the standard prints it
 * @param condition the option that must be chosen, if any
 * @param language the language, if not the scheme's first
 * @param line the line of the scheme file, from 1
 */
public record Example(
    String cyrillic,
    String latin,
    String place,
    Optional<Condition> condition,
    Optional<String> language,
    int line) {
  /** All parts are required. */
  public Example {
    requireNonNull(cyrillic, "cyrillic");
    requireNonNull(latin, "latin");
    requireNonNull(place, "place");
    requireNonNull(condition, "condition");
    requireNonNull(language, "language");
  }
}
