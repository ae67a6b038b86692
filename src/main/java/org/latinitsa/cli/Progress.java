package org.latinitsa.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows on a terminal how far long work has come; on anything else, and for short work, nothing. */
final class Progress implements AutoCloseable {
  private static final long INTERVAL_NANOS = 500_000_000;

  private final String file;
  private final long size;
  private final PrintWriter errors;
  private long next = System.nanoTime() + 2 * INTERVAL_NANOS;
  private boolean shown;

  private Progress(String file, long size, PrintWriter errors) {
    this.file = file;
    this.size = size;
    this.errors = errors;
  }

  /** The progress through a file; through standard input, whose length is not known, none is shown. */
  static Progress of(String file, PrintWriter errors) throws IOException {
    boolean isKnown = isTerminal() && Files.isRegularFile(Path.of(file));
    return new Progress(file, isKnown ? Files.size(Path.of(file)) : 0, errors);
  }

  /** From Java 22 on there is a console without a terminal, and a method to tell; before, having one was enough. */
  @SuppressWarnings("SystemConsoleNull") // null is the answer of the versions before 22
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shows how many bytes are done, twice a second at most. */
  void update(long done) {
    if (size > 0 && System.nanoTime() - next > 0) {
      next = System.nanoTime() + INTERVAL_NANOS;
      shown = true;
      errors.print("\r" + file + ": " + 100 * done / size + " %");
      errors.flush();
    }
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (shown) {
      errors.print("\r" + " ".repeat(file.length() + 8) + "\r");
      errors.flush();
    }
  }
}
