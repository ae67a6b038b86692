package org.latinitsa.engine;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.FindingCode;

/**
 * One pass over one text, which may come in pieces. Holds the output that has not been taken yet. For use by one thread.
 *
 * <p>Invariant between two steps: everything before the place has been written; {@link #previous} is the last character
 * before it that is not transparent; nothing else of what came before matters, except the last character written where
 * the scheme {@linkplain org.latinitsa.scheme.Scheme#collapse() collapses} a sign.
 */
public final class Transduction {
  /** More characters than any decision needs after its place. */
  private static final int LOOK_AHEAD = 4096;

  /** A good length for the pieces of a long text; more than any decision needs after its place. */
  public static final int PIECE = 2 * LOOK_AHEAD;

  private final Transducer transducer;
  private final RuleBook book;
  private final @Nullable Observer observer;
  private final Window window;
  private char[] out;
  private int outLength;
  private int taken;
  private int previous = -1;
  private char lastTaken;

  /**
   * A pass about to begin.
   *
   * @param transducer the compiled scheme
   * @param observer is told of every step; {@code null} if only the text is wanted
   * @param expectedLength a guess at the length of the output, in UTF-16 units
   */
  public Transduction(Transducer transducer, @Nullable Observer observer, int expectedLength) {
    this.transducer = transducer;
    this.book = transducer.book();
    this.observer = observer;
    this.window = new Window(book);
    this.out = new char[expectedLength + 16];
  }

  /** Transduces a whole text. */
  public void run(CharSequence text) {
    int length = text.length();
    char[] piece = new char[Math.min(length, PIECE)];
    int filled = 0;
    int read = 0;
    while (read < length) {
      int added = Math.min(length - read, piece.length - filled);
      CharBuffer.wrap(text, read, read + added).get(piece, filled, added);
      read += added;
      filled += added;
      int used = run(piece, filled, read == length, read - filled);
      filled -= used;
      System.arraycopy(piece, used, piece, 0, filled);
    }
  }

  /**
   * Transduces the next piece of a text.
   *
   * @param piece holds the piece from index 0; what a run does not use must be given again, before what follows it
   * @param to where the piece ends
   * @param isEnd whether the text ends there too
   * @param base the index in the whole text at which the piece begins
   * @return how much was used: all if {@code isEnd}, otherwise something if the piece is {@link #PIECE} long
   */
  public int run(char[] piece, int to, boolean isEnd, int base) {
    int at = 0;
    while (at < to) {
      at = runTable(piece, at, to, isEnd, base);
      if (at < to) {
        int next = lookCloser(piece, at, to, isEnd, base);
        if (next == at) {
          return at;
        }
        at = next;
      }
    }
    return at;
  }

  /** Goes on as long as the table decides. Returns where a closer look or more text is needed. */
  private int runTable(char[] piece, int from, int to, boolean isEnd, int base) {
    int classBefore = previous < 0 ? NeighbourClasses.EDGE : transducer.classBefore(previous);
    int last = isEnd ? to : to - 2;
    int info = transducer.info(piece[from]);
    int next = from + 1 < to ? transducer.info(piece[from + 1]) : NeighbourClasses.EDGE;
    int at = from;
    while (at < last) {
      int afterNext = at + 2 < to ? transducer.info(piece[at + 2]) : NeighbourClasses.EDGE;
      int variant = transducer.cell(info, classBefore, next, afterNext);
      if (variant > Transducer.COPY) {
        write(variant, base + at);
      } else if (variant == Transducer.COPY) {
        copy(piece[at], base + at);
      } else {
        break;
      }
      classBefore = Transducer.classBeforeOf(info);
      info = next;
      next = afterNext;
      at++;
    }
    if (at > from) {
      previous = piece[at - 1];
    }
    return at;
  }

  private void write(int variant, int place) {
    int start = transducer.targetStart(variant);
    int length = transducer.targetEnd(variant) - start;
    char[] targets = transducer.targets();
    reserve(length);
    for (int i = 0; i < length; i++) {
      out[outLength++] = targets[start + i];
    }
    if (observer != null) {
      observer.mapped(transducer.rule(variant), place + 1, outputEnd());
      if (transducer.isRemarkable(variant)) {
        remark(transducer.rule(variant), place, place + 1);
      }
    }
  }

  private void copy(char c, int place) {
    reserve(1);
    out[outLength++] = c;
    if (observer != null) {
      observer.copied(place + 1, outputEnd());
    }
  }

  // The closer look

  /** Decides about one place with all that the rules may ask for. Returns where to go on; the place if text is wanting. */
  private int lookCloser(char[] piece, int at, int to, boolean isEnd, int base) {
    if (!window.fill(piece, at, to, isEnd, previous)) {
      return at;
    }
    int start = window.start();
    int c = Character.codePointAt(window, start);
    Optional<Rule> rule = book.ruleAt(window, start);
    if (rule.isPresent()) {
      return apply(rule.get(), piece, base);
    } else if (CharKind.isCyrillic(c)) {
      return passThrough(base);
    } else {
      return copyOther(c, base);
    }
  }

  private int apply(Rule rule, char[] piece, int base) {
    int start = window.start();
    int sourceEnd = start + rule.source().length();
    int marksEnd = window.clusterEnd(sourceEnd - 1);
    String target = book.targetAt(window, start, rule);
    String text =
        sourceEnd == marksEnd ? target : inForm(target + window.subSequence(sourceEnd, marksEnd));
    append(withoutCollapsing(text));
    advance(start, sourceEnd);
    int end = window.textEnd(sourceEnd - 1);
    if (observer != null) {
      observer.mapped(rule, base + end, outputEnd());
      remark(rule, base + window.textBegin(start), base + end);
      reportStress(end, base);
      for (int i = sourceEnd; i < marksEnd; i++) {
        reportMark(window.charAt(i), piece, window.textBegin(i), end, base);
      }
    }
    return end;
  }

  private int passThrough(int base) {
    int start = window.start();
    int end = window.textEnd(start);
    append(window.subSequence(start, window.clusterEnd(start)));
    advance(start, window.clusterEnd(start));
    if (observer != null) {
      observer.copied(base + end, outputEnd());
      observer.found(FindingCode.PASSED_THROUGH, base + window.textBegin(start), base + end);
      reportStress(end, base);
    }
    return end;
  }

  private int copyOther(int c, int base) {
    int start = window.start();
    int end = window.clusterEnd(start);
    String quote = CharKind.isLatin(c) ? book.scheme().latinQuote().orElse("") : "";
    boolean opens = previous < 0 || !CharKind.isLatin(previous);
    boolean closes =
        end == window.length() || !CharKind.isLatin(Character.codePointAt(window, end));
    append((opens ? quote : "") + window.subSequence(start, end) + (closes ? quote : ""));
    advance(start, end);
    if (observer != null) {
      observer.copied(base + window.textEnd(start), outputEnd());
    }
    return window.textEnd(start);
  }

  /** Makes the last character of a part of the window that is not transparent the previous one. */
  private void advance(int from, int to) {
    int at = to;
    while (at > from) {
      int c = Character.codePointBefore(window, at);
      if (CharKind.of(c) != CharKind.TRANSPARENT) {
        previous = c;
        return;
      }
      at -= Character.charCount(c);
    }
  }

  private String withoutCollapsing(String text) {
    boolean collapses = book.scheme().collapse().filter(text::startsWith).isPresent()
        && lastWritten() == text.charAt(0);
    return collapses ? text.substring(1) : text;
  }

  private String inForm(String text) {
    return switch (book.scheme().form()) {
      case NFC -> Normalizer2.getNFCInstance().normalize(text);
      case NFD -> Normalizer2.getNFDInstance().normalize(text);
      case AS_IS -> text;
    };
  }

  // Findings; only called when there is an observer

  private void remark(Rule rule, int start, int end) {
    if (rule.target().isEmpty()) {
      report(FindingCode.LETTER_OMITTED, start, end);
    }
    if (rule.readAs().isPresent()) {
      report(FindingCode.MODERNIZED, start, end);
    }
  }

  private void reportStress(int textEnd, int base) {
    for (int place : window.stressBefore(textEnd)) {
      report(FindingCode.STRESS_DROPPED, base + place, base + place + 1);
    }
  }

  private void reportMark(char mark, char[] piece, int begin, int end, int base) {
    for (int i = begin; i < end; i++) {
      if (piece[i] == mark) {
        report(FindingCode.PASSED_THROUGH, base + i, base + i + 1);
        return;
      }
    }
    report(
        FindingCode.PASSED_THROUGH,
        base + begin,
        base + end); // the mark changed its form when it was composed
  }

  private void report(FindingCode code, int start, int end) {
    if (observer != null) {
      observer.found(code, start, end);
    }
  }

  // The output

  private void append(String text) {
    reserve(text.length());
    text.getChars(0, text.length(), out, outLength);
    outLength += text.length();
  }

  private void reserve(int length) {
    if (outLength + length > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, outLength + length));
    }
  }

  private int outputEnd() {
    return taken + outLength;
  }

  private char lastWritten() {
    return outLength > 0 ? out[outLength - 1] : lastTaken;
  }

  /** Moves what has been written so far to a destination. */
  public void drainTo(Appendable destination) throws IOException {
    if (outLength == 0) {
      return;
    }
    if (destination instanceof Writer writer) {
      writer.write(out, 0, outLength);
    } else {
      destination.append(CharBuffer.wrap(out, 0, outLength));
    }
    lastTaken = out[outLength - 1];
    taken += outLength;
    outLength = 0;
  }

  /** Returns what has been written and not been taken. */
  public String output() {
    return new String(out, 0, outLength);
  }

  /** Returns whether what has been written, none of it taken, is the same as a text. */
  public boolean isSame(CharSequence text) {
    return CharSequence.compare(text, CharBuffer.wrap(out, 0, outLength)) == 0;
  }
}
