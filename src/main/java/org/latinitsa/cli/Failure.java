package org.latinitsa.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** The command cannot do its work. The message is one line: where, what was expected, what was found. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  /** A file or stream cannot be read or written. */
  static Failure of(String place, String doing, IOException cause) {
    Failure failure = new Failure(place + ": cannot " + doing + ": " + reason(cause));
    failure.initCause(cause);
    return failure;
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    } else if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
