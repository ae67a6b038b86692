package org.latinitsa;

import java.util.AbstractList;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.latinitsa.engine.Trace;
import org.latinitsa.scheme.Rule;

/** The spans of a text; neighbouring copies are one span. They are laid out when first asked for. Immutable. */
final class Spans extends AbstractList<Span> implements RandomAccess {
  private final Trace trace;
  private final int sourceLength;
  private volatile @Nullable Layout layout;

  /** The spans of a traced text. */
  Spans(Trace trace, int sourceLength) {
    this.trace = trace;
    this.sourceLength = sourceLength;
  }

  /** Two threads may both lay out the spans; they do the same. */
  private Layout layout() {
    Layout known = layout;
    if (known == null) {
      known = new Layout(sourceLength);
      trace.replay(known);
      layout = known;
    }
    return known;
  }

  @Override
  public Span get(int index) {
    return layout().span(Objects.checkIndex(index, size()));
  }

  @Override
  public int size() {
    return layout().count;
  }

  /** Three numbers for each span. */
  private static final class Layout implements Trace.Visitor {
    final @Nullable Rule[] rules;
    final int[] sourceEnds;
    final int[] outputEnds;
    int count;

    Layout(int most) {
      rules = new @Nullable Rule[most];
      sourceEnds = new int[most];
      outputEnds = new int[most];
    }

    Span span(int index) {
      return new Span(
          index == 0 ? 0 : sourceEnds[index - 1],
          sourceEnds[index],
          index == 0 ? 0 : outputEnds[index - 1],
          outputEnds[index],
          Optional.ofNullable(rules[index]));
    }

    @Override
    public void piece(int sourceEnd, int outputEnd, @Nullable Rule rule) {
      boolean goesOn = rule == null && count > 0 && rules[count - 1] == null;
      int index = goesOn ? count - 1 : count++;
      rules[index] = rule;
      sourceEnds[index] = sourceEnd;
      outputEnds[index] = outputEnd;
    }
  }
}
