package org.latinitsa.engine;

import com.ibm.icu.text.Normalizer2;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;

/** What stands before a place in a text, marks and invisible characters looked through. */
final class Before {
  private Before() {}

  /** Returns the letter or edge before a place, composed with its marks, or -1 at the beginning of the text. */
  static int of(String text, int at) {
    int begin = at;
    for (int seen = 0; begin > 0 && seen <= RuleBook.REACH; seen++) {
      int end = begin;
      int c = text.codePointBefore(begin);
      begin -= Character.charCount(c);
      if (CharKind.of(c) != CharKind.TRANSPARENT) {
        return end == at || !CharKind.isCyrillic(c) ? c : composed(text, begin, at);
      }
    }
    return -1;
  }

  private static int composed(String text, int begin, int at) {
    int end = Window.clusterEnd(text, begin, text.codePointAt(begin));
    return Normalizer2.getNFCInstance()
        .normalize(text.substring(begin, Math.min(end, at)))
        .codePointAt(0);
  }
}
