package org.latinitsa.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What can be read off the bytes of UTF-8 text without decoding it as a whole. */
final class Utf8 {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long LINE_FEEDS = LOWEST_BITS * '\n';

  private Utf8() {}

  static boolean isContinuation(int b) {
    return (b & 0xC0) == 0x80;
  }

  /** Returns how many bytes the character has that begins with a byte, or 0 if none begins so. */
  static int lengthFrom(int firstByte) {
    int b = firstByte & 0xFF;
    if (b < 0x80) {
      return 1;
    } else if (b < 0xC2) {
      return 0;
    } else if (b < 0xE0) {
      return 2;
    } else if (b < 0xF0) {
      return 3;
    }
    return b < 0xF5 ? 4 : 0;
  }

  /** Returns the code point at an index, or -1 if the bytes there, up to an end, are none. */
  static int codePointAt(byte[] bytes, int at, int end) {
    int length = lengthFrom(bytes[at]);
    if (length == 0 || at + length > end) {
      return -1;
    }
    int c = length == 1 ? bytes[at] : bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      if (!isContinuation(bytes[at + i])) {
        return -1;
      }
      c = (c << 6) | (bytes[at + i] & 0x3F);
    }
    boolean isShortest = length < 3 || c >= (length == 3 ? 0x800 : 0x10000);
    boolean isCharacter = c <= Character.MAX_CODE_POINT
        && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    return isShortest && isCharacter ? c : -1;
  }

  /** Returns where the character before an index begins; not before a limit. */
  static int previous(byte[] bytes, int at, int limit) {
    int i = at - 1;
    while (i > limit && isContinuation(bytes[i])) {
      i--;
    }
    return i;
  }

  /** Returns how many UTF-16 units valid text takes: one for each character, two for those of four bytes. */
  static int countUnits(byte[] bytes, int from, int to) {
    int units = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONG.get(bytes, i);
      long continuations = (x >>> 7) & ~(x >>> 6) & LOWEST_BITS;
      long fours = (x >>> 7) & (x >>> 6) & (x >>> 5) & (x >>> 4) & LOWEST_BITS;
      units += 8 - Long.bitCount(continuations) + Long.bitCount(fours);
    }
    for (; i < to; i++) {
      units += isContinuation(bytes[i]) ? 0 : (bytes[i] & 0xF0) == 0xF0 ? 2 : 1;
    }
    return units;
  }

  /** Returns how many lines end between two indices: at LF, CR LF, or a CR alone; the byte at {@code to} is looked at. */
  static int countLines(byte[] bytes, int from, int to) {
    int lines = 0;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONG.get(bytes, i);
      if (hasZeroByte(x ^ (LOWEST_BITS * '\r'))) {
        for (int k = i; k < i + 8; k++) {
          lines += endsLine(bytes, k) ? 1 : 0;
        }
      } else {
        lines += Long.bitCount(zeroBytes(x ^ LINE_FEEDS));
      }
    }
    for (; i < to; i++) {
      lines += endsLine(bytes, i) ? 1 : 0;
    }
    return lines;
  }

  private static boolean endsLine(byte[] bytes, int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] != '\n');
  }

  private static boolean hasZeroByte(long x) {
    return zeroBytes(x) != 0;
  }

  /** Returns a bit for each byte that is zero. */
  private static long zeroBytes(long x) {
    long low = (x & 0x7F7F7F7F7F7F7F7FL) + 0x7F7F7F7F7F7F7F7FL;
    return ~(low | x) & 0x8080808080808080L;
  }
}
