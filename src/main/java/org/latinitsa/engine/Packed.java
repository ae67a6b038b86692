package org.latinitsa.engine;

/**
 * A few bytes of output in one {@code long}: byte 0 to 5 the output, the first one lowest, byte 7 their number. It is stored
 * as a whole, whatever the number, and the place moves on by the number: no loop and no branch.
 */
final class Packed {
  /** What a kernel writes beyond the place where it stands. */
  static final int SLACK = 8;

  /** The most bytes that can be packed. */
  static final int MOST = 6;

  /** Stands for what is not packed; the only negative one. */
  static final long NONE = Long.MIN_VALUE;

  private Packed() {}

  /** Packs bytes, or returns {@link #NONE} if there are too many. */
  static long of(byte[] output) {
    if (output.length > MOST) {
      return NONE;
    }
    long packed = (long) output.length << 56;
    for (int i = 0; i < output.length; i++) {
      packed |= (output[i] & 0xFFL) << (8 * i);
    }
    return packed;
  }

  static int length(long packed) {
    return (int) (packed >>> 56);
  }
}
