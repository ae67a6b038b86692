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
  private static final int PAIRS = 1 << 16;

  /** The row in which nothing is decided, and the row of the second byte of a character. */
  private static final int STOP = 0;

  private static final int SECOND = 1;

  private final Transducer transducer;
  private final boolean noting;

  /** For each character below the end of the table its row. */
  private final int[] rowOf = new int[Transducer.TABLE_END];

  /**
   * For each pair of bytes: where the row begins of what begins there, the offset of what ends, the class of what begins.
   * Only for the loop that uses neighbours.
   */
  private final long[] infos;

  private final long[] cells;

  /** For each pair of bytes the output that what begins there has in every neighbourhood, or none. Only for the other. */
  private final long[] plain;

  private final boolean usesNeighbours;

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
    for (char c = 0; c < rowOf.length; c++) {
      rowOf[c] = addRow(c);
    }
    cells = new long[rows.size() * stride];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, cells, i * stride, stride);
    }
    long[] constants = rows.stream().mapToLong(this::constant).toArray();
    usesNeighbours = Kernel.FREQUENT.chars().anyMatch(c -> constants[rowOf[c]] == Packed.NONE);
    infos = new long[usesNeighbours ? PAIRS : 0];
    plain = new long[usesNeighbours ? 0 : PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      int row = row(pair & 0xFF, pair >>> 8);
      if (usesNeighbours) {
        infos[pair] = info(row, pair & 0xFF, pair >>> 8);
      } else {
        plain[pair] = constants[row];
      }
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
    System.arraycopy(row, 0, row, known, stride - known);
    boolean isConstant = isConstant(row);
    if (!isConstant) {
      Arrays.fill(
          row, known, stride, Packed.NONE); // what is not known of the character before matters
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

  private long constant(long[] row) {
    return isConstant(row) ? row[0] : Packed.NONE;
  }

  /** Returns whether a row has the same output in every neighbourhood that can be seen. */
  private boolean isConstant(long[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i % transducer.classesAfter() != Transducer.UNSEEN && row[i] != row[0]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the row of what begins with two bytes. */
  private int row(int first, int second) {
    boolean isSecond = Utf8.isContinuation(second);
    if (first < 0x80) {
      return isSecond ? STOP : rowOf[first];
    } else if (Utf8.isContinuation(first)) {
      return isSecond ? STOP : SECOND;
    }
    int c = twoBytes(first, second);
    return c >= 0 && c < rowOf.length ? rowOf[c] : STOP;
  }

  private static int twoBytes(int first, int second) {
    boolean isOne = Utf8.lengthFrom(first) == 2 && Utf8.isContinuation(second);
    return isOne ? ((first & 0x1F) << 6) | (second & 0x3F) : -1;
  }

  private long info(int row, int first, int second) {
    int c = twoBytes(first, second);
    int begun = first < 0x80 ? first : c;
    int ended = second < 0x80 ? second : c;
    int classAfter =
        begun < 0 ? Transducer.UNSEEN : Transducer.classAfterOf(transducer.info((char) begun));
    long classBefore = ended < 0
        ? transducer.classesBefore()
        : Transducer.classBeforeOf(transducer.info((char) ended));
    return (((long) row * stride) << ROW)
        | ((classBefore * transducer.classesAfter()) << BEFORE)
        | classAfter;
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
    if (usesNeighbours) {
      runCells(in, limit, end, out, place);
      return;
    }
    do {
      runPlain(in, limit, end, out, place);
    } while (place.in < limit && writeOneCell(in, end, out, place));
  }

  private void runPlain(byte[] in, int limit, int end, byte[] out, Place place) {
    if (Utf8.isContinuation(in[place.in])) {
      return; // a second byte without a first
    }
    long[] table = plain;
    int i = place.in;
    int o = place.out;
    int o1 = o;
    int o2 = o;
    while (i < limit) {
      long output = table[(short) PAIR.get(in, i) & 0xFFFF];
      if (output < 0) {
        break;
      }
      LONG.set(out, o, output);
      o2 = o1;
      o1 = o;
      o += Packed.length(output);
      i++;
    }
    stop(in, i, end, place, o, o1, o2);
  }

  private void runCells(byte[] in, int limit, int end, byte[] out, Place place) {
    if (Utf8.isContinuation(in[place.in])) {
      return; // a second byte without a first
    }
    long[] pairs = infos;
    long[] table = cells;
    int i = place.in;
    int o = place.out;
    int o1 = o;
    int o2 = o;
    long a = infoBefore(in, i, end);
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
    stop(in, i, end, place, o, o1, o2);
  }

  /**
   * Ends a loop at the beginning of a character that is not the first to carry a mark.
   *
   * @param i where the loop stopped
   * @param o where the output stands; {@code o1} and {@code o2} are where it stood one and two bytes before
   */
  private void stop(byte[] in, int i, int end, Place place, int o, int o1, int o2) {
    boolean isSecond =
        i > place.in && Utf8.isContinuation(in[i]); // of a character that has been written
    int next = isSecond ? i + 1 : i;
    int before1 = isSecond ? o : o1;
    int before2 = isSecond ? o1 : o2;
    if (next > place.in && isBeforeMark(in, next, end)) {
      boolean isTwo = Utf8.isContinuation(in[next - 1]);
      place.in = next - (isTwo ? 2 : 1);
      place.out = isTwo ? before2 : before1;
    } else {
      place.in = next;
      place.out = o;
    }
  }

  /** Writes the character at the place if its cell decides. Returns whether it does. */
  private boolean writeOneCell(byte[] in, int end, byte[] out, Place place) {
    int i = place.in;
    int next = i + 2;
    int previous = Utf8.previous(in, i, 0);
    int c = Utf8.lengthFrom(in[i]) == 2 ? Utf8.codePointAt(in, i, end) : -1;
    if (c < 0 || c >= rowOf.length || isUnseen(in, previous, end) || isBeforeMark(in, next, end)) {
      return false;
    }
    int before = Transducer.classBeforeOf(infoAt(in, previous, end));
    int after = Transducer.classAfterOf(infoAt(in, next, end));
    long output = cells[rowOf[c] * stride + before * transducer.classesAfter() + after];
    if (output < 0) {
      return false;
    }
    LONG.set(out, place.out, output);
    place.out += Packed.length(output);
    place.in = next;
    return true;
  }

  /** Returns the info of the character at an index; what cannot be told is unseen, what is beyond the end an edge. */
  private int infoAt(byte[] in, int at, int end) {
    int c = at < end ? Utf8.codePointAt(in, at, end) : 0;
    return c < 0 || c > 0xFFFF ? Transducer.UNSEEN : transducer.info((char) c);
  }

  private long infoBefore(byte[] in, int at, int end) {
    return isUnseen(in, Utf8.previous(in, at, 0), end)
        ? unknownBefore
        : infos[(short) PAIR.get(in, at - 2) & 0xFFFF];
  }

  /** Returns whether the character at an index is, or is followed by, one that makes it or the one before another. */
  private boolean isBeforeMark(byte[] in, int at, int end) {
    return isUnseen(in, at, end) || isUnseen(in, at + Math.max(1, Utf8.lengthFrom(in[at])), end);
  }

  private boolean isUnseen(byte[] in, int at, int end) {
    if (at >= end || in[at] >= 0 || (in[at] & 0xFE) == 0xD0) {
      return false; // ASCII, and U+0400 to U+047F: none of these
    }
    int c = Utf8.codePointAt(in, at, end);
    return c >= 0x80 && c <= 0xFFFF && transducer.mayChangeLetterBefore((char) c);
  }
}
