package org.latinitsa.scheme;

import com.ibm.icu.lang.UCharacter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.latinitsa.text.CharKind;

/** How letters, signs and sets of them are written in the rules of an ICU transliterator. */
final class IcuSyntax {
  private IcuSyntax() {}

  /** Returns a text that stands for itself: letters and digits as they are, signs escaped, lone marks as code points. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    boolean isOverLetter = false;
    for (int c : text.codePoints().toArray()) {
      boolean isMark = CharKind.isMark(c);
      if (isMark ? !isOverLetter : !UCharacter.isPrintable(c) || Character.isSpaceChar(c)) {
        literal.append(codePoint(c));
      } else {
        literal.append(isMark || Character.isLetterOrDigit(c) ? "" : "\\").appendCodePoint(c);
      }
      isOverLetter = Character.isLetter(c) || (isMark && isOverLetter);
    }
    return literal.toString();
  }

  private static String codePoint(int c) {
    return String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
  }

  /** Returns the letters of a source, each as the set of its cases: {@code [ьЬ][еЕ]}. */
  static String inEitherCase(String source) {
    return source
        .chars()
        .mapToObj(c -> (char) c)
        .map(c ->
            capital(c) == c ? literal(String.valueOf(c)) : "[" + bothCases(String.valueOf(c)) + "]")
        .collect(Collectors.joining());
  }

  /** Returns letters in both cases, without brackets: {@code ьЬеЕ}. */
  static String bothCases(String letters) {
    return letters
        .chars()
        .mapToObj(c -> (char) c)
        .map(c -> capital(c) == c ? literal(String.valueOf(c)) : "" + c + capital(c))
        .collect(Collectors.joining());
  }

  /** Returns the characters that meet a context. */
  static String set(Context context) {
    String letters = bothCases(context.letters());
    if (!context.isNegated()) {
      return letters.isEmpty()
          ? "$edge"
          : "[" + (context.namesEdge() ? "$edge " : "") + letters + "]";
    }
    String others = letters.isEmpty() ? "$letter" : "[$letter - [" + letters + "]]";
    return context.namesEdge() ? others : "[$edge " + others + "]";
  }

  /** Returns the capital of a small letter; the character itself if it has none. */
  static char capital(char small) {
    char capital = Character.toUpperCase(small);
    return Character.toLowerCase(capital) == small ? capital : small;
  }
}
