package org.latinitsa.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.Rule;

/**
 * What was done at every place of one text. A place that the table decided is one number; only places that needed a closer
 * look take more.
 */
public final class Trace {
  /** Is told the pieces of a text, in order. */
  public interface Visitor {
    /**
     * A piece of source became a piece of output.
     *
     * @param sourceEnd where the piece of source ends; it begins where the last one ended
     * @param outputEnd where the piece of output ends
     * @param rule the rule that wrote it; {@code null} if the source was copied
     */
    void piece(int sourceEnd, int outputEnd, @Nullable Rule rule);
  }

  /** At the beginning of a piece that needed a closer look. */
  private static final short CLOSER = -1;

  private final Transducer transducer;

  /** For each place the variant written there, or 0 for a copied character, or {@link #CLOSER}. */
  private final short[] steps;

  private int[] sourceEnds = new int[8];
  private int[] lengths = new int[8];
  private @Nullable Rule[] rules = new @Nullable Rule[8];
  private int closer;

  Trace(Transducer transducer, int length) {
    this.transducer = transducer;
    this.steps = new short[length];
  }

  /** The steps, for a kernel to write to. */
  short[] steps() {
    return steps;
  }

  void wrote(int at, int variant) {
    steps[at] = (short) variant;
  }

  void lookedCloser(int at, int sourceEnd, int outputLength, @Nullable Rule rule) {
    if (closer == rules.length) {
      sourceEnds = Arrays.copyOf(sourceEnds, 2 * closer);
      lengths = Arrays.copyOf(lengths, 2 * closer);
      rules = Arrays.copyOf(rules, 2 * closer);
    }
    steps[at] = CLOSER;
    sourceEnds[closer] = sourceEnd;
    lengths[closer] = outputLength;
    rules[closer++] = rule;
  }

  /** Tells a visitor every piece of the text. */
  public void replay(Visitor visitor) {
    int output = 0;
    int look = 0;
    int at = 0;
    while (at < steps.length) {
      int step = steps[at];
      if (step == CLOSER) {
        output += lengths[look];
        at = sourceEnds[look];
        visitor.piece(at, output, rules[look++]);
      } else if (step == Transducer.COPY) {
        output++;
        visitor.piece(++at, output, null);
      } else {
        output += transducer.variants().target(step).length();
        visitor.piece(++at, output, transducer.variants().rule(step));
      }
    }
  }
}
