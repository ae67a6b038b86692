package org.latinitsa.scheme;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The letters of languages, read from {@code alphabets.txt} beside this class: one line a language. */
final class Alphabets {
  private static final Map<String, String> LETTERS = read();

  private Alphabets() {}

  private static Map<String, String> read() {
    return new String(BuiltInSchemes.bytes("alphabets.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" +"))
        .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
  }

  /** Returns the lower-case letters of a language in the order of its alphabet, or empty if the file does not have it. */
  static Optional<String> of(String language) {
    return Optional.ofNullable(LETTERS.get(language));
  }

  /** Returns the letters that a language had before its last reform and has no more; nothing if none are known. */
  static String formerly(String language) {
    return LETTERS.getOrDefault(language + "-formerly", "");
  }
}
