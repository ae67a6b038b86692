package org.latinitsa.engine;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;

/**
 * The next few characters of a text as the rules see them: Cyrillic letters composed with their marks, stress marks
 * taken out, the letter before them in front. Each character knows where in the text its letter begins and, marks included,
 * ends.
 */
final class Window implements CharSequence {
  /** How many marks are composed with one letter; the limit that UAX #15 sets for stream-safe text. */
  private static final int MOST_MARKS = 30;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final RuleBook book;
  private char[] chars = new char[64];
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int length;
  private int start;
  private int[] stressPlaces = new int[16];
  private int stressCount;

  Window(RuleBook book) {
    this.book = book;
  }

  /**
   * Fills the window with what stands at a place.
   *
   * @return whether the text sufficed; if not, more of it must be given
   */
  boolean fill(String text, int from, boolean isEnd) {
    length = 0;
    stressCount = 0;
    int previous = Before.of(text, from);
    if (previous >= 0) {
      add(Character.toString(Stress.without(previous, book)), from, from);
    }
    start = length;
    int letters = 0;
    int transparent = 0;
    int at = from;
    while (letters <= book.longestSource() && transparent <= RuleBook.REACH) {
      if (at == text.length()) {
        return isEnd;
      }
      int c = text.codePointAt(at);
      int end = clusterEnd(text, at, c);
      if (end == text.length() && !isEnd) {
        return false;
      }
      addCluster(text, at, end, c);
      boolean seen = CharKind.of(c) != CharKind.TRANSPARENT;
      letters += seen ? 1 : 0;
      transparent = seen ? 0 : transparent + 1;
      at = end;
    }
    return true;
  }

  /** Returns where a code point ends; for a Cyrillic letter, where its marks end. */
  static int clusterEnd(String text, int at, int c) {
    int end = at + Character.charCount(c);
    if (CharKind.isCyrillic(c)) {
      for (int marks = 0; marks < MOST_MARKS && end < text.length(); marks++) {
        int mark = text.codePointAt(end);
        if (!CharKind.isMark(mark)) {
          break;
        }
        end += Character.charCount(mark);
      }
    }
    return end;
  }

  private void addCluster(String text, int at, int end, int c) {
    String cluster = text.substring(at, end);
    if (!CharKind.isCyrillic(c)) {
      add(cluster, at, end);
      return;
    }
    String composed = cluster.length() == 1 ? cluster : NFC.normalize(cluster);
    if (book.scheme().dropsStress()) {
      composed = withoutStress(composed, cluster, at);
    }
    add(composed, at, end);
  }

  /** Takes out the stress marks that did not become part of a letter, and notes where they stood. */
  private String withoutStress(String composed, String cluster, int at) {
    StringBuilder rest = new StringBuilder(composed.length());
    for (int i = 1; i < composed.length(); i++) {
      if (!Stress.isMark(composed.charAt(i))) {
        rest.append(composed.charAt(i));
      }
    }
    int dropped = composed.length() - 1 - rest.length();
    char vowel = (char) Stress.without(composed.charAt(0), book);
    if (vowel != composed.charAt(0)) {
      dropped++;
    }
    for (int i = cluster.length() - 1; i > 0 && dropped > 0; i--) {
      if (Stress.isMark(cluster.charAt(i))) {
        noteStress(at + i);
        dropped--;
      }
    }
    if (dropped > 0) {
      noteStress(at);
    }
    return rest.insert(0, vowel).toString();
  }

  private void noteStress(int place) {
    if (stressCount == stressPlaces.length) {
      stressPlaces = Arrays.copyOf(stressPlaces, 2 * stressCount);
    }
    stressPlaces[stressCount++] = place;
  }

  private void add(String added, int begin, int end) {
    while (length + added.length() > chars.length) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
      begins = Arrays.copyOf(begins, chars.length);
      ends = Arrays.copyOf(ends, chars.length);
    }
    for (int i = 0; i < added.length(); i++) {
      begins[length] = begin;
      ends[length] = end;
      chars[length++] = added.charAt(i);
    }
  }

  /** Returns the index of the place itself; what is before it is the letter before. */
  int start() {
    return start;
  }

  /** Returns the kind of what stands before the place. */
  CharKind kindBefore() {
    return start == 0 ? CharKind.EDGE : CharKind.of(Character.codePointBefore(this, start));
  }

  /** Returns the kind of what stands after the first letter, marks and invisible characters looked through. */
  CharKind kindAfter() {
    int at = start + Character.charCount(Character.codePointAt(this, start));
    for (int seen = 0; at < length && seen <= RuleBook.REACH; seen++) {
      int c = Character.codePointAt(this, at);
      CharKind kind = CharKind.of(c);
      if (kind != CharKind.TRANSPARENT) {
        return kind;
      }
      at += Character.charCount(c);
    }
    return CharKind.EDGE;
  }

  /** Returns the index after the last character that belongs to the same letter as the one at an index. */
  int clusterEnd(int index) {
    int end = index + 1;
    while (end < length && begins[end] == begins[index] && ends[end] == ends[index]) {
      end++;
    }
    return end;
  }

  /** Returns where in the text the letter begins that the character at an index belongs to. */
  int textBegin(int index) {
    return begins[index];
  }

  /** Returns where in the text that letter ends, marks included. */
  int textEnd(int index) {
    return ends[index];
  }

  /** Returns the places in the text, before an index into it, where a stress mark was taken out; in order. */
  int[] stressBefore(int textIndex) {
    int[] places = Arrays.copyOf(stressPlaces, stressCount);
    Arrays.sort(places);
    int count = 0;
    while (count < places.length && places[count] < textIndex) {
      count++;
    }
    return Arrays.copyOf(places, count);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public String subSequence(int from, int to) {
    return new String(chars, from, to - from);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
