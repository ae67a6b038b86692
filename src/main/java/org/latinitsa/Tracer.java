package org.latinitsa;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.latinitsa.engine.Observer;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CodePoints;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;

/** Keeps what a transduction does as spans, three numbers each, and says what it finds in words. */
final class Tracer implements Observer {
  private final CharSequence source;
  private final RuleBook book;
  private final boolean keepsSpans;
  private final Consumer<? super Finding> findings;
  private Rule[] rules = new Rule[16];
  private int[] sourceEnds = new int[16];
  private int[] outputEnds = new int[16];
  private int count;

  Tracer(
      CharSequence source, RuleBook book, boolean keepsSpans, Consumer<? super Finding> findings) {
    this.source = source;
    this.book = book;
    this.keepsSpans = keepsSpans;
    this.findings = findings;
  }

  @Override
  public void mapped(Rule rule, int sourceEnd, int outputEnd) {
    if (keepsSpans) {
      add(rule, sourceEnd, outputEnd);
    }
  }

  @Override
  public void copied(int sourceEnd, int outputEnd) {
    if (!keepsSpans) {
      return;
    }
    if (count > 0 && rules[count - 1] == null) {
      sourceEnds[count - 1] = sourceEnd;
      outputEnds[count - 1] = outputEnd;
    } else {
      add(null, sourceEnd, outputEnd);
    }
  }

  private void add(@Nullable Rule rule, int sourceEnd, int outputEnd) {
    if (count == rules.length) {
      rules = Arrays.copyOf(rules, 2 * count);
      sourceEnds = Arrays.copyOf(sourceEnds, 2 * count);
      outputEnds = Arrays.copyOf(outputEnds, 2 * count);
    }
    rules[count] = rule;
    sourceEnds[count] = sourceEnd;
    outputEnds[count++] = outputEnd;
  }

  /** Returns the spans kept so far as a list that does not change any more. */
  List<Span> spans() {
    return new Spans(
        Arrays.copyOf(rules, count),
        Arrays.copyOf(sourceEnds, count),
        Arrays.copyOf(outputEnds, count));
  }

  @Override
  public void found(FindingCode code, int start, int end) {
    String characters = source.subSequence(start, end).toString();
    findings.accept(
        new Finding(code, start, end, message(code, characters), suggestion(code, characters)));
  }

  private String message(FindingCode code, String characters) {
    String named = named(characters);
    return switch (code) {
      case PASSED_THROUGH -> named + " is not in " + book.scheme().id() + "; copied unchanged";
      case STRESS_DROPPED -> "Stress mark left out: " + named;
      case LETTER_OMITTED -> book.scheme().id() + " writes nothing for " + named;
      case MODERNIZED -> named + " read as the modern letter that replaced it";
    };
  }

  private static String named(String characters) {
    List<String> names = characters.codePoints().mapToObj(CodePoints::describe).toList();
    return String.join(" with ", names);
  }

  /** For a letter that the scheme has, though not as it is set: how to get at it. */
  private Optional<String> suggestion(FindingCode code, String characters) {
    if (code != FindingCode.PASSED_THROUGH) {
      return Optional.empty();
    }
    char letter = Character.toLowerCase(characters.charAt(0));
    return book.scheme().rules().stream()
        .filter(rule -> rule.source().charAt(0) == letter && rule.source().length() == 1)
        .findFirst()
        .map(rule -> rule.language()
            .map(language -> "choose language " + language)
            .orElseGet(() -> rule.condition()
                .map(condition -> "set option " + condition.option() + "=" + condition.value())
                .orElse("check the text")));
  }

  /** Spans in three arrays. */
  private static final class Spans extends AbstractList<Span> implements RandomAccess {
    private final Rule[] rules;
    private final int[] sourceEnds;
    private final int[] outputEnds;

    Spans(Rule[] rules, int[] sourceEnds, int[] outputEnds) {
      this.rules = rules;
      this.sourceEnds = sourceEnds;
      this.outputEnds = outputEnds;
    }

    @Override
    public Span get(int index) {
      return new Span(
          index == 0 ? 0 : sourceEnds[index - 1],
          sourceEnds[index],
          index == 0 ? 0 : outputEnds[index - 1],
          outputEnds[index],
          Optional.ofNullable(rules[index]));
    }

    @Override
    public int size() {
      return rules.length;
    }
  }
}
