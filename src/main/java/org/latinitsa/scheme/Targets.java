package org.latinitsa.scheme;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** A target in the three letter cases. */
record Targets(String lower, String title, String upper) {

  /** The target of a row where the case of a letter has a meaning of its own. */
  static Targets asWritten(Row row) {
    return new Targets(row.target(), row.target(), row.target());
  }

  /** The target of a row with its capitals. */
  static Targets byWord(Row row) {
    String lower = row.target();
    return new Targets(
        lower, row.title().orElseGet(() -> titleCase(lower)), lower.toUpperCase(Locale.ROOT));
  }

  /** Returns the text with its first cased letter in upper case. */
  private static String titleCase(String text) {
    int at = 0;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      String letter = text.substring(at, next);
      String capital = letter.toUpperCase(Locale.ROOT);
      if (!capital.equals(letter)) {
        return text.substring(0, at) + capital + text.substring(next);
      }
      at = next;
    }
    return text;
  }

  Targets decomposed() {
    Normalizer2 nfd = Normalizer2.getNFDInstance();
    return new Targets(nfd.normalize(lower), nfd.normalize(title), nfd.normalize(upper));
  }

  String in(LetterCase letterCase) {
    return switch (letterCase) {
      case LOWER -> lower;
      case TITLE -> title;
      case UPPER -> upper;
    };
  }
}
