package org.latinitsa.engine;

import java.util.Arrays;

/**
 * How the characters that a scheme writes fit into a byte each. Latin-1 characters stand for themselves; the others get the
 * codes of control characters, as far as these go. Immutable.
 */
final class Codes {
  /** Control characters that no text has any use for, in the order in which their codes are given away. */
  private static final String SPARE = spare();

  private final char[] chars = new char[256];

  /** The characters that have codes, sorted, and their codes. */
  private final char[] coded;

  private final int[] codes;

  /** Gives codes to characters, the first ones first; those for which none is left have none. */
  Codes(String written) {
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) i;
    }
    StringBuilder given = new StringBuilder();
    written.chars().filter(c -> c > 0xFF).distinct().limit(SPARE.length()).forEach(c -> {
      chars[SPARE.charAt(given.length())] = (char) c;
      given.append((char) c);
    });
    coded = given.toString().toCharArray();
    Arrays.sort(coded);
    codes = new int[coded.length];
    for (int i = 0; i < coded.length; i++) {
      codes[i] = SPARE.charAt(given.indexOf(String.valueOf(coded[i])));
    }
  }

  private static String spare() {
    StringBuilder spare = new StringBuilder();
    for (char c = 0x80; c < 0xA0; c++) {
      spare.append(c);
    }
    for (char c = 0x01; c < 0x20; c++) {
      if (c < 0x09 || c > 0x0D) {
        spare.append(c);
      }
    }
    return spare.toString();
  }

  /** Returns the byte for a character, from 0 to 255, or -1 if it has none. */
  int of(char c) {
    if (c <= 0xFF) {
      return chars[c] == c ? c : -1;
    }
    int index = Arrays.binarySearch(coded, c);
    return index < 0 ? -1 : codes[index];
  }

  char toChar(byte code) {
    return chars[code & 0xFF];
  }

  /** Returns whether every byte is the Latin-1 character it looks like. */
  boolean isLatin1() {
    return coded.length == 0;
  }

  /** Writes the characters that bytes stand for. */
  void decode(byte[] bytes, int length, char[] to, int at) {
    for (int i = 0; i < length; i++) {
      to[at + i] = chars[bytes[i] & 0xFF];
    }
  }
}
