package org.latinitsa.engine;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;

/**
 * The next few characters of a text as the rules see them: Cyrillic letters composed with their marks, stress marks
 * taken out, the letter before in front. Each character knows where in the text its letter begins and, marks included,
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
   * @param previous the last letter or edge before the place, or -1
   * @return whether the text sufficed; if not, more of it must be given
   */
  boolean fill(char[] text, int from, int to, boolean isEnd, int previous) {
    length = 0;
    stressCount = 0;
    if (previous >= 0) {
      add(Character.toChars(previous), from, from);
    }
    start = length;
    int letters = 0;
    int transparent = 0;
    int at = from;
    while (letters <= book.longestSource() && transparent <= RuleBook.REACH) {
      if (at == to) {
        return isEnd;
      }
      int c = Character.codePointAt(text, at, to);
      int end = clusterEnd(text, at, to, c);
      if (end == to && !isEnd) {
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
  private static int clusterEnd(char[] text, int at, int to, int c) {
    int end = at + Character.charCount(c);
    if (CharKind.isCyrillic(c)) {
      for (int marks = 0; marks < MOST_MARKS && end < to; marks++) {
        int mark = Character.codePointAt(text, end, to);
        if (!CharKind.isMark(mark)) {
          break;
        }
        end += Character.charCount(mark);
      }
    }
    return end;
  }

  private void addCluster(char[] text, int at, int end, int c) {
    char[] cluster = Arrays.copyOfRange(text, at, end);
    if (!CharKind.isCyrillic(c)) {
      add(cluster, at, end);
      return;
    }
    char[] composed =
        cluster.length == 1 ? cluster : NFC.normalize(new String(cluster)).toCharArray();
    if (book.scheme().dropsStress()) {
      composed = withoutStress(composed, cluster, at);
    }
    add(composed, at, end);
  }

  /** Takes out the stress marks that did not become part of a letter, and notes where they stood. */
  private char[] withoutStress(char[] composed, char[] cluster, int at) {
    StringBuilder rest = new StringBuilder(composed.length);
    for (int i = 1; i < composed.length; i++) {
      if (!Stress.isMark(composed[i])) {
        rest.append(composed[i]);
      }
    }
    int dropped = composed.length - 1 - rest.length();
    char vowel = (char) Stress.without(composed[0], book);
    if (vowel != composed[0]) {
      dropped++;
    }
    for (int i = cluster.length - 1; i > 0 && dropped > 0; i--) {
      if (Stress.isMark(cluster[i])) {
        noteStress(at + i);
        dropped--;
      }
    }
    if (dropped > 0) {
      noteStress(at);
    }
    return rest.insert(0, vowel).toString().toCharArray();
  }

  private void noteStress(int place) {
    if (stressCount == stressPlaces.length) {
      stressPlaces = Arrays.copyOf(stressPlaces, 2 * stressCount);
    }
    stressPlaces[stressCount++] = place;
  }

  private void add(char[] added, int begin, int end) {
    while (length + added.length > chars.length) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
      begins = Arrays.copyOf(begins, chars.length);
      ends = Arrays.copyOf(ends, chars.length);
    }
    for (char c : added) {
      begins[length] = begin;
      ends[length] = end;
      chars[length++] = c;
    }
  }

  /** Returns the index of the place itself; what is before it is the letter before. */
  int start() {
    return start;
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
