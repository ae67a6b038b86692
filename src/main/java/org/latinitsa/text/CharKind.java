package org.latinitsa.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * What a character is to its word: a letter, an edge of the word, or nothing that counts.
 *
 * <p>The edges of a word are where its letters stop, so a hyphen, digit, quotation mark or space is an edge. Marks and
 * invisible characters are transparent: in «по&#x301;езд» the letter before «е» is «о».
 */
public enum CharKind {
  /** Anything that ends a word: punctuation, digits, symbols, spaces, unpaired surrogates. */
  EDGE,
  /** A letter without case, or in lower case. */
  LETTER,
  /** A letter in upper or title case. */
  CAPITAL,
  /** A combining mark or an invisible character such as the soft hyphen: belongs to what stands before it. */
  TRANSPARENT;

  /** First code point after the Cyrillic Supplement block; below it the kinds stand in a table. */
  private static final int TABLE_END = 0x530;

  private static final CharKind[] TABLE = table();

  private static CharKind[] table() {
    CharKind[] kinds = new CharKind[TABLE_END];
    for (int c = 0; c < TABLE_END; c++) {
      kinds[c] = ofJdk(c);
    }
    return kinds;
  }

  /** The blocks up to U+052F are old: the JDK and ICU agree on them, and the JDK has its tables loaded already. */
  private static CharKind ofJdk(int c) {
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return CAPITAL;
    } else if (Character.isLetter(c)) {
      return LETTER;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    return mark || c == 0xAD ? TRANSPARENT : EDGE;
  }

  /** Returns the kind of a code point, or of one unpaired surrogate. */
  public static CharKind of(int codePoint) {
    if (codePoint < TABLE_END) {
      return TABLE[codePoint];
    }
    if (codePoint >= 0x2010 && codePoint <= 0x2027) {
      return EDGE; // dashes, quotation marks, dots: the only others common in Russian text
    }
    return ofIcu(codePoint);
  }

  private static CharKind ofIcu(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.UPPERCASE_LETTER, UCharacterCategory.TITLECASE_LETTER -> CAPITAL;
      case UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER -> LETTER;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK -> TRANSPARENT;
      default ->
        UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
            ? TRANSPARENT
            : EDGE;
    };
  }

  /** Returns whether the character counts as a letter of a word. */
  public boolean isLetter() {
    return this == LETTER || this == CAPITAL;
  }

  /** Returns whether a code point is of the Cyrillic script, or inherited by it: letters, marks and signs. */
  public static boolean isCyrillic(int codePoint) {
    if (codePoint < 0x400) {
      return false;
    }
    if (codePoint < TABLE_END) {
      return true; // the blocks Cyrillic and Cyrillic Supplement, with their combining marks
    }
    return codePoint >= 0x1C80 && UScript.getScript(codePoint) == UScript.CYRILLIC;
  }

  /** Returns whether a code point is of the Latin script. */
  public static boolean isLatin(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'A' && codePoint <= 'Z') || (codePoint >= 'a' && codePoint <= 'z');
    }
    return UScript.getScript(codePoint) == UScript.LATIN;
  }

  /** Returns whether a code point combines with the character before it (Unicode general category M). */
  public static boolean isMark(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK -> true;
      default -> false;
    };
  }
}
