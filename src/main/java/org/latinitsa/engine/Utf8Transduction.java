package org.latinitsa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.Rule;
import org.latinitsa.text.FindingCode;
import org.latinitsa.text.MalformedUtf8Exception;

/**
 * One pass over a stream of UTF-8, which is not decoded but where a place needs a closer look. For use by one thread.
 *
 * <p>The result, and what is found, is that of a {@link Transduction} of the whole text.
 */
public final class Utf8Transduction {
  /** Is told what is found, in the order of the text. */
  public interface Observer {
    /**
     * Something is to be reported.
     *
     * @param code what
     * @param start how many UTF-16 units come before it
     * @param line its line, from 1
     * @param characters what it is about
     */
    void found(FindingCode code, long start, long line, String characters);
  }

  /** What is kept of the text before a place: more than {@link Transduction#LOOK_BEHIND} characters of three bytes. */
  private static final int BEHIND = 4 * Transduction.LOOK_BEHIND;

  private static final int AHEAD = 4 * Transduction.LOOK_AHEAD;
  private static final int STEP = 1 << 13;
  private static final int ROOM = (STEP + AHEAD) * Packed.MOST;

  private final Transducer transducer;
  private final Utf8Kernel kernel;
  private final @Nullable Observer observer;
  private final Transduction closer;
  private final byte[][] targets;

  /** The text not yet done, from {@link Utf8Kernel.Place#in} to {@link #end}, with some before it. */
  private final byte[] in = new byte[BEHIND + 4 * AHEAD + STEP];

  private final byte[] out = new byte[ROOM + Packed.SLACK];
  private final Utf8Kernel.Place place = new Utf8Kernel.Place();
  private int begin;
  private int end;
  private boolean isEnd;

  /** How far the units and lines have been counted, and how many there were. */
  private int counted;

  private long units;
  private long lines = 1;
  private long bytes;

  /** The place that is looked at closely, in units of the text given to the closer look. */
  private int closeAt;

  private char lastTaken;

  /** A pass about to begin; the observer is {@code null} if only the text is wanted. */
  public Utf8Transduction(Transducer transducer, @Nullable Observer observer) {
    this.transducer = transducer;
    this.observer = observer;
    this.kernel = transducer.utf8Kernel(observer != null);
    this.closer = observer == null
        ? Transduction.silent(transducer)
        : Transduction.observed(transducer, this::foundClosely, "");
    this.targets = transducer.variants().utf8();
    for (int i = 0; i < Utf8Kernel.MARGIN; i++) {
      in[end++] = '\n'; // before the text there is an edge
    }
    begin = end;
    counted = end;
    place.in = end;
  }

  /**
   * Transduces a stream.
   *
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; everything before them has been written
   * @throws IOException if reading or writing fails
   */
  public void run(InputStream source, OutputStream latin) throws IOException {
    while (!isEnd || place.in < end) {
      fill(source);
      try {
        advance();
      } finally {
        lastTaken = lastWritten();
        latin.write(out, 0, place.out);
        place.out = 0;
      }
    }
    latin.flush();
  }

  /** Moves what is left to the front and reads until there is enough. */
  private void fill(InputStream source) throws IOException {
    int dropped = place.in - BEHIND;
    if (dropped > 0 && end + STEP > in.length) {
      count(place.in);
      System.arraycopy(in, dropped, in, 0, end - dropped);
      bytes += dropped;
      begin = Math.max(0, begin - dropped);
      place.in -= dropped;
      counted -= dropped;
      end -= dropped;
    }
    while (!isEnd && end - place.in < AHEAD + STEP) {
      int read = source.read(in, end, in.length - Utf8Kernel.MARGIN - end);
      isEnd = read < 0;
      end += Math.max(read, 0);
    }
    if (isEnd) {
      for (int i = 0; i < Utf8Kernel.MARGIN; i++) {
        in[end + i] = '\n'; // after the text there is an edge
      }
    }
  }

  /** Does the next part of what has been read. */
  private void advance() throws MalformedUtf8Exception {
    int limit = Math.min(isEnd ? end : end - AHEAD, place.in + STEP);
    while (place.in < limit) {
      kernel.run(in, limit, end, out, place);
      if (place.in < limit) {
        step();
      }
    }
  }

  /** Decides the character at the place. */
  private void step() throws MalformedUtf8Exception {
    int at = place.in;
    int c = Utf8.codePointAt(in, at, end);
    if (c < 0) {
      throw malformed(at);
    }
    int info = c <= 0xFFFF ? transducer.info((char) c) : -1;
    if (info >= 0 && Transducer.letterOf(info) == 0) {
      copy(Utf8.lengthFrom(in[at]));
      return;
    }
    int variant = info >= 0 ? variant(at, info) : 0;
    if (variant > 0) {
      write(variant);
    } else {
      lookCloser();
    }
  }

  private void copy(int length) {
    System.arraycopy(in, place.in, out, place.out, length);
    place.in += length;
    place.out += length;
  }

  /** Returns the variant that the table has for a letter, or 0 if the table, or what stands around, does not decide. */
  private int variant(int at, int info) {
    int before = infoBefore(at);
    int next = at + Utf8.lengthFrom(in[at]);
    int after = infoAt(next);
    int afterNext = next < end ? infoAt(next + Math.max(1, Utf8.lengthFrom(in[next]))) : 0;
    if (isUnseen(before) || isUnseen(after) || isUnseen(afterNext)) {
      return 0;
    }
    return transducer.cell(
        Transducer.letterOf(info),
        Transducer.classBeforeOf(before),
        Transducer.classAfterOf(after));
  }

  private static boolean isUnseen(int info) {
    return Transducer.classAfterOf(info) == Transducer.UNSEEN;
  }

  private int infoBefore(int at) {
    return at == begin ? 0 : infoAt(Utf8.previous(in, at, begin));
  }

  private int infoAt(int at) {
    int c = at < end ? Utf8.codePointAt(in, at, end) : 0;
    return c < 0 || c > 0xFFFF ? Transducer.UNSEEN : transducer.info((char) c);
  }

  private void write(int variant) {
    int at = place.in;
    byte[] target = targets[variant];
    System.arraycopy(target, 0, out, place.out, target.length);
    place.out += target.length;
    place.in += Utf8.lengthFrom(in[at]);
    if (observer != null && transducer.variants().isRemarkable(variant)) {
      Rule rule = transducer.variants().rule(variant);
      String characters = decoded(at, place.in);
      if (rule.target().isEmpty()) {
        report(FindingCode.LETTER_OMITTED, at, 0, characters);
      }
      if (rule.readAs().isPresent()) {
        report(FindingCode.MODERNIZED, at, 0, characters);
      }
    }
  }

  // The closer look

  private void lookCloser() {
    int at = place.in;
    int from = lineStart(at);
    closeAt = Utf8.countUnits(in, from, at);
    closer.continueAfter(lastWritten());
    int next = closeAt;
    String text = "";
    for (int size = 256; next == closeAt; size *= 4) {
      int to = at + size >= end ? end : Utf8.previous(in, at + size, at);
      text = decoded(from, to);
      next = closer.step(text, closeAt, isEnd && to == end);
    }
    byte[] written = closer.take().getBytes(StandardCharsets.UTF_8);
    System.arraycopy(written, 0, out, place.out, written.length);
    place.out += written.length;
    place.in += text.substring(closeAt, next).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the last character written, or U+0000; one beyond U+FFFF counts as none. */
  private char lastWritten() {
    if (place.out == 0) {
      return lastTaken;
    }
    int c = Utf8.codePointAt(out, Utf8.previous(out, place.out, 0), place.out);
    return c < 0 || c > 0xFFFF ? 0 : (char) c;
  }

  /** Returns where the line begins, or the part of it that can matter. */
  private int lineStart(int at) {
    int from = at;
    int limit = Math.max(begin, at - BEHIND / 2);
    while (from > limit && in[from - 1] != '\n') {
      from--;
    }
    while (from < at && Utf8.isContinuation(in[from])) {
      from++;
    }
    return from;
  }

  private String decoded(int from, int to) {
    return new String(in, from, to - from, StandardCharsets.UTF_8);
  }

  private void foundClosely(FindingCode code, int start, int end) {
    int at = place.in;
    String characters =
        decoded(at, Math.min(this.end, at + 256)).substring(start - closeAt, end - closeAt);
    report(code, at, start - closeAt, characters);
  }

  // Places

  private void report(FindingCode code, int at, int unitsFurther, String characters) {
    count(at);
    if (observer != null) {
      observer.found(code, units + unitsFurther, lines, characters);
    }
  }

  /** Counts units and lines up to an index. */
  private void count(int to) {
    units += Utf8.countUnits(in, counted, to);
    lines += Utf8.countLines(in, counted, to);
    counted = to;
  }

  private MalformedUtf8Exception malformed(int at) {
    count(at);
    return new MalformedUtf8Exception(in[at] & 0xFF, bytes + at - Utf8Kernel.MARGIN, lines);
  }
}
