package org.latinitsa.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of a transducer for text that is and stays UTF-8: one step a byte, keyed by the two bytes that begin there, so
 * that nothing has to be decoded and no branch depends on how long a character is. The second byte of a character has a row
 * of its own that writes nothing. Immutable.
 *
 * <p>Only characters of one or two bytes have rows: ASCII, Latin-1 and the letters of the scheme. The loop stops at all
 * others, and at bytes that are no UTF-8.
 */
final class Utf8Kernel {
  /** How many bytes before and after a place the loop looks at. */
  static final int MARGIN = 4;

  private static final VarHandle PAIR =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int ROW = 32;
  private static final int BEFORE = 16;
  private static final int MASK = 0xFFFF;

  /** The row in which nothing is decided, and the row of the second byte of a character. */
  private static final int STOP = 0;

  private static final int SECOND = 1;

  private final Transducer transducer;
  private final boolean noting;

  /** For each pair of bytes: where the row begins of what begins there, the offset of what ends, the class of what begins. */
  private final long[] infos = new long[1 << 16];

  private final long[] cells;

  /** Cells a row: the classes before, and one for what cannot be told from two bytes, times the classes after. */
  private final int stride;

  /** An info that says of the character before only that it is not known. */
  private final long unknownBefore;

  private final List<long[]> rows = new ArrayList<>();

  /** A kernel; {@code noting} makes it stop at everything that is to be reported. */
  Utf8Kernel(Transducer transducer, boolean noting) {
    this.transducer = transducer;
    this.noting = noting;
    stride = (transducer.classesBefore() + 1) * transducer.classesAfter();
    unknownBefore = (long) transducer.neighbourhoods() << BEFORE;
    rows.add(filled(Packed.NONE));
    rows.add(filled(Packed.of(new byte[0])));
    int[] rowOf = new int[Transducer.TABLE_END];
    for (char c = 0; c < rowOf.length; c++) {
      rowOf[c] = addRow(c);
    }
    for (int first = 0; first < 0x100; first++) {
      for (int second = 0; second < 0x100; second++) {
        infos[first | (second << 8)] = info(first, second, rowOf);
      }
    }
    cells = new long[rows.size() * stride];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, cells, i * stride, stride);
    }
    rows.clear();
  }

  private long[] filled(long output) {
    long[] row = new long[stride];
    Arrays.fill(row, output);
    return row;
  }

  /** Adds the row of a character and returns its number. */
  private int addRow(char c) {
    int letter = Transducer.letterOf(transducer.info(c));
    long[] row = filled(Packed.NONE);
    int known = transducer.neighbourhoods();
    for (int i = 0; i < known; i++) {
      row[i] = output(
          c, transducer.cell(letter, i / transducer.classesAfter(), i % transducer.classesAfter()));
    }
    boolean isConstant = Arrays.stream(row, 0, known).allMatch(output -> output == row[0]);
    if (isConstant) {
      Arrays.fill(
          row, known, stride, row[0]); // what is not known of the character before does not matter
    }
    boolean isAsciiInContext =
        c < 0x80 && !isConstant; // its class after would have to be read elsewhere
    if (isAsciiInContext || (isConstant && row[0] == Packed.NONE)) {
      return STOP;
    }
    rows.add(row);
    return rows.size() - 1;
  }

  private long output(char c, int cell) {
    if (cell == Transducer.COPY) {
      return c < 0x100 ? Packed.of(utf8(String.valueOf(c))) : Packed.NONE;
    }
    boolean stops = cell < 0 || (noting && transducer.variants().isRemarkable(cell));
    return stops ? Packed.NONE : Packed.of(utf8(transducer.variants().target(cell)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long info(int first, int second, int[] rowOf) {
    int row = STOP;
    int classAfter = Transducer.UNSEEN;
    int classBefore = 0;
    if (first < 0x80) {
      row = Utf8.isContinuation(second) ? STOP : rowOf[first];
      classAfter = Transducer.classAfterOf(transducer.info((char) first));
    } else if (Utf8.isContinuation(first)) {
      row = Utf8.isContinuation(second) ? STOP : SECOND;
    }
    if (second < 0x80) {
      classBefore = Transducer.classBeforeOf(transducer.info((char) second));
    } else if (Utf8.isContinuation(second)) {
      classBefore = transducer.classesBefore();
    }
    if (Utf8.lengthFrom(first) == 2 && Utf8.isContinuation(second)) {
      char c = (char) (((first & 0x1F) << 6) | (second & 0x3F));
      row = c < rowOf.length ? rowOf[c] : STOP;
      classAfter = Transducer.classAfterOf(transducer.info(c));
      classBefore = Transducer.classBeforeOf(transducer.info(c));
    }
    long before = (long) classBefore * transducer.classesAfter();
    return (((long) row * stride) << ROW) | (before << BEFORE) | classAfter;
  }

  /** Where a loop has come to in both texts. */
  static final class Place {
    int in;
    int out;
  }

  /**
   * Writes what the cells decide, and moves the place to where a closer look is needed, or to the limit or just beyond.
   *
   * @param in the text, with {@link #MARGIN} bytes before the place and after the limit
   * @param limit where to stop
   * @param end where the text given ends
   * @param out takes the output; must have room for {@link Packed#MOST} bytes a byte
   * @param place the beginning of a character and where its output goes
   */
  void run(byte[] in, int limit, int end, byte[] out, Place place) {
    if (Utf8.isContinuation(in[place.in])) {
      return; // a second byte without a first
    }
    long[] pairs = infos;
    long[] table = cells;
    int i = place.in;
    int o = place.out;
    int o1 = o;
    int o2 = o;
    long a = isUnseen(in, Utf8.previous(in, i, 0), end)
        ? unknownBefore
        : pairs[(short) PAIR.get(in, i - 2) & 0xFFFF];
    long b = pairs[(short) PAIR.get(in, i - 1) & 0xFFFF];
    long c = pairs[(short) PAIR.get(in, i) & 0xFFFF];
    long d = pairs[(short) PAIR.get(in, i + 1) & 0xFFFF];
    while (i < limit) {
      long e = pairs[(short) PAIR.get(in, i + 2) & 0xFFFF];
      long output = table[(int) (c >>> ROW) + ((int) (a >>> BEFORE) & MASK) + ((int) e & MASK)];
      if (output < 0) {
        break;
      }
      LONG.set(out, o, output);
      o2 = o1;
      o1 = o;
      o += Packed.length(output);
      a = b;
      b = c;
      c = d;
      d = e;
      i++;
    }
    if (i > place.in
        && Utf8.isContinuation(in[i])) { // the second byte of a character that has been written
      o2 = o1;
      o1 = o;
      i++;
    }
    if (i > place.in && isBeforeMark(in, i, end)) {
      boolean isTwo = Utf8.isContinuation(in[i - 1]);
      i -= isTwo ? 2 : 1;
      o = isTwo ? o2 : o1;
    }
    place.in = i;
    place.out = o;
  }

  /** Returns whether the character at an index is, or is followed by, one that makes it or the one before another. */
  private boolean isBeforeMark(byte[] in, int at, int end) {
    return isUnseen(in, at, end) || isUnseen(in, at + Math.max(1, Utf8.lengthFrom(in[at])), end);
  }

  private boolean isUnseen(byte[] in, int at, int end) {
    int c = at < end ? Utf8.codePointAt(in, at, end) : -1;
    return c >= 0x80 && c <= 0xFFFF && transducer.mayChangeLetterBefore((char) c);
  }
}
