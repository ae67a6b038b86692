package org.latinitsa.text;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.stream.Collectors;

/** How messages name characters, so that look-alikes can be told apart. */
public final class CodePoints {
  private CodePoints() {}

  /** Returns a code point as {@code U+0435}. */
  public static String hex(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /** Returns the Unicode name of a code point, for example {@code CYRILLIC SMALL LETTER IE}. */
  public static String name(int codePoint) {
    return UCharacter.getExtendedName(codePoint);
  }

  /** Returns a character as {@code «е» U+0435 CYRILLIC SMALL LETTER IE}; one that cannot be seen comes without «». */
  public static String describe(int codePoint) {
    String seen = UCharacter.isPrintable(codePoint) && !CharKind.isMark(codePoint)
        ? "«" + Character.toString(codePoint) + "» "
        : "";
    return seen + hex(codePoint) + " " + name(codePoint);
  }

  /** Returns the code points of a text as {@code U+0074 U+0361 U+0073}. */
  public static String hex(CharSequence text) {
    return text.codePoints().mapToObj(CodePoints::hex).collect(Collectors.joining(" "));
  }
}
