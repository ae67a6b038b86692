package org.latinitsa.engine;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Latin text being written, a byte a character as long as possible. A byte is a character of Latin-1, or the code that
 * {@link Codes} gives to one of the scheme's other characters. When a character comes that has neither, what has been
 * written so far is turned into UTF-16, and so is everything after it in the end.
 */
final class Latin {
  private final Codes codes;
  private byte[] bytes;
  private int length;
  private char[] wide = new char[0];
  private int wideLength;
  private int taken;
  private char lastTaken;
  private boolean hasCodes;

  Latin(Codes codes, int expectedLength) {
    this.codes = codes;
    this.bytes = new byte[expectedLength + Packed.SLACK];
  }

  /** Makes room for a long text at once. Nothing must have been written. */
  void expect(int characters) {
    if (characters > 4 * bytes.length) {
      bytes = new byte[characters + Packed.SLACK];
    }
  }

  /** Makes room for some characters, and for the kernel to write beyond them. */
  void reserve(int added) {
    if (length + added + Packed.SLACK > bytes.length) {
      bytes = Arrays.copyOf(
          bytes, Math.max(bytes.length + bytes.length / 2, length + added + Packed.SLACK));
    }
  }

  /** Returns the array that a kernel writes to from {@link #position()} on. */
  byte[] bytes() {
    return bytes;
  }

  int position() {
    return length;
  }

  /** Tells how far a kernel has written. */
  void moveTo(int position) {
    length = position;
  }

  /** Appends a packed output; there must be room. */
  void append(long packed) {
    for (int i = 0; i < Packed.length(packed); i++) {
      bytes[length++] = (byte) (packed >>> (8 * i));
    }
  }

  void append(char c) {
    int code = codes.of(c);
    if (code >= 0) {
      reserve(1);
      bytes[length++] = (byte) code;
      hasCodes |= code != c;
    } else {
      widen(1);
      wide[wideLength++] = c;
    }
  }

  void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  /** Turns the bytes written so far into UTF-16 and makes room for more. */
  private void widen(int added) {
    int needed = wideLength + length + added;
    if (needed > wide.length) {
      wide = Arrays.copyOf(
          wide, Math.max(needed, Math.max(bytes.length, wide.length + wide.length / 2)));
    }
    codes.decode(bytes, length, wide, wideLength);
    wideLength += length;
    length = 0;
  }

  /** Returns how long the output is, what has been taken included. */
  int totalLength() {
    return taken + wideLength + length;
  }

  /** Returns the last character written, or U+0000. */
  char last() {
    if (length > 0) {
      return codes.toChar(bytes[length - 1]);
    }
    return wideLength > 0 ? wide[wideLength - 1] : lastTaken;
  }

  /** Returns what has been written and not been taken. */
  String text() {
    if (wideLength == 0 && !hasCodes && codes.isLatin1()) {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
    widen(0);
    return new String(wide, 0, wideLength);
  }

  /** Makes a character the last one taken. */
  void continueAfter(char last) {
    lastTaken = last;
  }

  /** Returns what has been written and takes it away. */
  String take() {
    String text = text();
    lastTaken = last();
    taken += wideLength + length;
    wideLength = 0;
    length = 0;
    hasCodes = false;
    return text;
  }

  /** Moves what has been written to a destination. */
  void drainTo(Appendable destination) throws IOException {
    lastTaken = last();
    taken += wideLength + length;
    widen(0);
    if (destination instanceof Writer writer) {
      writer.write(wide, 0, wideLength);
    } else {
      destination.append(CharBuffer.wrap(wide, 0, wideLength));
    }
    wideLength = 0;
  }

  /** Forgets everything written, keeping the room. */
  void clear() {
    length = 0;
    wideLength = 0;
    taken = 0;
    lastTaken = 0;
    hasCodes = false;
  }

  /** Returns whether the room is small enough to be kept for another text. */
  boolean isWorthKeeping() {
    return bytes.length + 2L * wide.length <= 1 << 23;
  }
}
