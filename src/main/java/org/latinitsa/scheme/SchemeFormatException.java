package org.latinitsa.scheme;

import java.util.List;

/** A scheme file is wrong. The message gives the first problem as {@code file:line: expected …}. */
public final class SchemeFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final int line;

  SchemeFormatException(List<String> problems, int line) {
    super(problems.get(0)
        + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
    this.problems = List.copyOf(problems);
    this.line = line;
  }

  /** Returns every problem found, in the order of the file, each as {@code file:line: expected …}. */
  public List<String> problems() {
    return problems;
  }

  /** Returns the line of the first problem, from 1. */
  public int line() {
    return line;
  }
}
