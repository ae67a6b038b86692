package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one scheme file, so that its author sees everything at once. */
final class Problems {
  private record Problem(int line, String text) {}

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes that a line should hold something else: {@code file:line: expected …, found …}. */
  void expected(int line, String expected, String actual) {
    found.add(
        new Problem(line, file + ":" + line + ": expected " + expected + ", found " + actual));
  }

  /** Throws what was found, in the order of the file; does nothing if nothing was. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(Problem::line));
      throw new SchemeFormatException(
          found.stream().map(Problem::text).toList(), found.get(0).line());
    }
  }
}
