package org.latinitsa.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The table of a transducer in the form that is fastest to apply: a {@link Packed} output for each cell. Goes over a text
 * as long as the cells decide, and stops at what they do not. Immutable.
 *
 * <p>There are two loops. Where no frequent letter depends on its neighbours, a character leads to its output in one step.
 * Otherwise the classes of the neighbours are added to the row of the letter; all three come from the source, so that no
 * step waits for the one before.
 *
 * <p>A letter is decided before it is known whether the next one carries a mark, which can make it another letter. When a
 * loop comes upon the mark, it takes the last step back.
 */
final class Kernel {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The letters that make up 97 % of Russian prose; if one of them needs its neighbours, the loop with neighbours pays. */
  static final String FREQUENT = "оеаинтсрвлкмдпуяыьгзбчйхж";

  /** Characters that are copied and have a row: Latin-1. Rarer ones are left to the closer look. */
  private static final int COPIED_END = 0x100;

  private final Transducer transducer;

  /** For each character the output that it has in every neighbourhood, or none. */
  private final long[] plain = new long[Transducer.TABLE_END];

  /** For each row and neighbourhood the output, or none. */
  private final long[] cells;

  /** For each row and neighbourhood the variant; 0 for a copy. */
  private final short[] variants;

  /** For each character: the beginning of its row (bits 32 up), its offset as what stands before (16 up) and after. */
  private final long[] infos = new long[Transducer.TABLE_END];

  private final boolean usesNeighbours;

  /**
   * A kernel.
   *
   * @param transducer the table
   * @param noting whether to stop at everything that is to be reported
   */
  Kernel(Transducer transducer, boolean noting) {
    this.transducer = transducer;
    int rowLength = transducer.neighbourhoods();
    long[] rows = new long[(infos.length + 1) * rowLength];
    short[] variantRows = new short[rows.length];
    Arrays.fill(rows, 0, rowLength, Packed.NONE);
    int rowCount = 1;
    for (char c = 0; c < infos.length; c++) {
      long[] row = row(c, noting);
      plain[c] = constant(row);
      boolean isEmpty =
          plain[c] == Packed.NONE && Arrays.stream(row).allMatch(output -> output == Packed.NONE);
      int begin = isEmpty ? 0 : rowLength * rowCount++;
      System.arraycopy(row, 0, rows, begin, isEmpty ? 0 : rowLength);
      for (int i = 0; i < rowLength && !isEmpty; i++) {
        variantRows[begin + i] = (short) cell(c, i);
      }
      infos[c] = ((long) begin << 32) | offsets(transducer.info(c));
    }
    cells = Arrays.copyOf(rows, rowCount * rowLength);
    variants = Arrays.copyOf(variantRows, cells.length);
    usesNeighbours = FREQUENT.chars().anyMatch(c -> plain[c] == Packed.NONE);
  }

  private long offsets(int info) {
    long before = (long) Transducer.classBeforeOf(info) * transducer.classesAfter();
    return (before << 16) | Transducer.classAfterOf(info);
  }

  /** Returns the outputs of a character in every neighbourhood. */
  private long[] row(char c, boolean noting) {
    long[] row = new long[transducer.neighbourhoods()];
    for (int i = 0; i < row.length; i++) {
      int cell = cell(c, i);
      row[i] = cell == Transducer.COPY ? copy(c) : output(cell, noting);
    }
    return row;
  }

  private int cell(char c, int neighbourhood) {
    int classesAfter = transducer.classesAfter();
    return transducer.cell(
        Transducer.letterOf(transducer.info(c)),
        neighbourhood / classesAfter,
        neighbourhood % classesAfter);
  }

  private long copy(char c) {
    int code = transducer.codes().of(c);
    return c < COPIED_END && code >= 0 ? Packed.of(new byte[] {(byte) code}) : Packed.NONE;
  }

  private long output(int cell, boolean noting) {
    if (cell < 0 || (noting && transducer.variants().isRemarkable(cell))) {
      return Packed.NONE;
    }
    String target = transducer.variants().target(cell);
    byte[] bytes = new byte[target.length()];
    for (int i = 0; i < bytes.length; i++) {
      int code = transducer.codes().of(target.charAt(i));
      if (code < 0) {
        return Packed.NONE;
      }
      bytes[i] = (byte) code;
    }
    return Packed.of(bytes);
  }

  /** Returns the output that a character has whatever its neighbours are, or none. */
  private long constant(long[] row) {
    for (int i = 0; i < row.length; i++) {
      boolean isSeen = i % transducer.classesAfter() != Transducer.UNSEEN;
      if (isSeen && row[i] != row[0]) {
        return Packed.NONE;
      }
    }
    return row[0];
  }

  /**
   * Writes what the cells decide.
   *
   * @param text the text
   * @param from where to begin
   * @param to where to stop at the latest
   * @param latin takes the output; must have room for {@link Packed#MOST} bytes a character
   * @return where a closer look is needed, or {@code to}, or one less
   */
  int run(String text, int from, int to, Latin latin) {
    if (usesNeighbours) {
      return runCells(text, from, to, transducer.classBefore(Before.of(text, from)), latin);
    }
    int i = from;
    while (true) {
      i = runPlain(text, i, to, latin);
      if (i >= to) {
        return i;
      }
      long output = oneCell(text, i);
      if (output < 0) {
        return i;
      }
      latin.append(output);
      i++;
    }
  }

  private int runPlain(String text, int from, int to, Latin latin) {
    byte[] out = latin.bytes();
    long[] table = plain;
    int o = latin.position();
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c >= Transducer.TABLE_END) {
        break;
      }
      long output = table[c];
      if (output < 0) {
        break;
      }
      LONG.set(out, o, output);
      o += Packed.length(output);
      i++;
    }
    if (i > from && i < text.length() && isUnseen(text, i)) {
      i--;
      o -= Packed.length(table[text.charAt(i)]);
    }
    latin.moveTo(o);
    return i;
  }

  /** Returns the output of one cell, or none if the cell, or what stands around it, does not decide. */
  private long oneCell(String text, int at) {
    int end = text.length();
    char c = text.charAt(at);
    boolean isClear = c < Transducer.TABLE_END
        && !(at > 0 && isUnseen(text, at - 1))
        && !(at + 2 < end && isUnseen(text, at + 2));
    if (!isClear) {
      return Packed.NONE;
    }
    int before = at > 0 ? (int) (info(text.charAt(at - 1)) >>> 16) & 0xFFFF : 0;
    int after = at + 1 < end ? (int) info(text.charAt(at + 1)) & 0xFFFF : 0;
    return cells[(int) (infos[c] >>> 32) + before + after];
  }

  private boolean isUnseen(String text, int at) {
    return ((int) info(text.charAt(at)) & 0xFFFF) == Transducer.UNSEEN;
  }

  private int runCells(String text, int from, int to, int classBefore, Latin latin) {
    if (from >= to) {
      return from;
    }
    byte[] out = latin.bytes();
    long[] table = cells;
    long[] classes = infos;
    int last = Math.min(to, text.length() - 1);
    int o = latin.position();
    int lastO = o;
    int i = from;
    long info = info(text.charAt(from));
    int row = (int) (info >>> 32) + classBefore * transducer.classesAfter();
    while (i < last) {
      char c = text.charAt(i + 1);
      if (c >= Transducer.TABLE_END) {
        break;
      }
      long next = classes[c];
      long output = table[row + (int) (next & 0xFFFF)];
      if (output < 0) {
        break;
      }
      LONG.set(out, o, output);
      lastO = o;
      o += Packed.length(output);
      row = (int) (next >>> 32) + ((int) (info >>> 16) & 0xFFFF);
      info = next;
      i++;
    }
    if (i > from && i + 1 < text.length() && isUnseen(text, i + 1)) {
      i--;
      o = lastO;
    } else if (i + 1 == text.length()
        && i < to
        && table[row] >= 0) { // the last character, before an edge
      LONG.set(out, o, table[row]);
      o += Packed.length(table[row]);
      i++;
    }
    latin.moveTo(o);
    return i;
  }

  /**
   * Notes the variants of what {@link #run} has decided.
   *
   * @param from where it began
   * @param to where it stopped
   * @param steps takes the variant of each place
   */
  void note(String text, int from, int to, short[] steps) {
    int before = transducer.classBefore(Before.of(text, from)) * transducer.classesAfter();
    long info = from < to ? info(text.charAt(from)) : 0;
    for (int i = from; i < to; i++) {
      long next = i + 1 < text.length() ? info(text.charAt(i + 1)) : 0;
      steps[i] = variants[(int) (info >>> 32) + before + (int) (next & 0xFFFF)];
      before = (int) (info >>> 16) & 0xFFFF;
      info = next;
    }
  }

  private long info(char c) {
    return c < Transducer.TABLE_END ? infos[c] : offsets(transducer.info(c));
  }
}
