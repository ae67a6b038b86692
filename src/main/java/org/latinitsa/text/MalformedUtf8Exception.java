package org.latinitsa.text;

import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/** A stream of bytes is not UTF-8. */
public final class MalformedUtf8Exception extends CharacterCodingException {
  private static final long serialVersionUID = 1L;

  private final int found;
  private final long offset;
  private final long line;

  /**
   * An exception.
   *
   * @param found the byte that cannot stand where it does, from 0 to 255
   * @param offset how many bytes come before it
   * @param line its line, from 1
   */
  public MalformedUtf8Exception(int found, long offset, long line) {
    this.found = found;
    this.offset = offset;
    this.line = line;
  }

  /** Returns how many bytes come before the one that is wrong. */
  public long offset() {
    return offset;
  }

  /** Returns the line of the byte that is wrong, from 1. */
  public long line() {
    return line;
  }

  /** Returns what was expected, found, and where, without the line. */
  @Override
  public String getMessage() {
    return String.format(
        Locale.ROOT, "expected UTF-8, found %02X at byte offset %d", found, offset);
  }
}
