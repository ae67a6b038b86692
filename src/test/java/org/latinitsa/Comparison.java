package org.latinitsa;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Our romanizer of one scheme beside another implementation, with the disagreements that are known. */
final class Comparison {
  /**
   * What is compared.
   *
   * @param scheme the id of the scheme
   * @param settings options as {@code option:middle-dot=on}, separated by spaces
   * @param implementation a name that {@link OtherImplementation} knows
   */
  record Subject(String scheme, String settings, String implementation) {
    /** Returns our romanizer. */
    Romanizer ours() {
      Romanizer romanizer = Romanizer.of(scheme);
      for (String setting : settings.isEmpty() ? List.<String>of() : List.of(settings.split(" "))) {
        String[] option = setting.substring("option:".length()).split("=");
        romanizer = romanizer.withOption(option[0], option[1]);
      }
      return romanizer;
    }

    @Override
    public String toString() {
      return (scheme + " " + settings).strip() + ", " + implementation;
    }
  }

  private final Subject subject;
  private final Romanizer ours;
  private final UnaryOperator<String> theirs;
  private final List<Disagreement> known;

  Comparison(Subject subject, List<Disagreement> known) {
    this.subject = subject;
    this.ours = subject.ours();
    this.theirs = OtherImplementation.named(subject.implementation());
    this.known = List.copyOf(known);
  }

  /** Returns the same comparison as if one disagreement were not known. */
  Comparison without(Disagreement row) {
    return new Comparison(subject, known.stream().filter(other -> other != row).toList());
  }

  Subject subject() {
    return subject;
  }

  String ours(String text) {
    return ours.romanize(text);
  }

  String theirs(String text) {
    return theirs.apply(text);
  }

  /** Returns what the other implementation writes if the known disagreements are all there are. */
  String expected(String text) {
    Romanization romanization = ours.trace(text);
    StringBuilder expected = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int begin = at;
      Optional<Disagreement> letters = rowAt(text, begin, false);
      int end = letters.map(row -> row.endAt(text, begin)).orElse(endOfLetter(romanization, begin));
      String piece = letters
          .map(row -> row.theirs(text, begin, end))
          .orElseGet(() -> ours(romanization, begin, end));
      append(expected, rowAt(text, begin, true).map(row -> row.recased(piece)).orElse(piece));
      at = end;
    }
    return expected.toString();
  }

  /** Returns whether we write somewhere in a text what a row says that we write. */
  boolean isOurs(Disagreement row, String text) {
    Romanization romanization = ours.trace(text);
    return IntStream.range(0, text.length())
        .filter(at -> row.endAt(text, at) > 0)
        .anyMatch(at -> {
          int end = row.isAboutCase() ? endOfLetter(romanization, at) : row.endAt(text, at);
          return row.isOurs(ours(romanization, at, end), text, at);
        });
  }

  private Optional<Disagreement> rowAt(String text, int at, boolean aboutCase) {
    for (Disagreement row : known) {
      if (row.isAboutCase() == aboutCase && row.endAt(text, at) > 0) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Returns where the letter ends, marks included, that begins at a place; what is copied is taken by characters. */
  private static int endOfLetter(Romanization romanization, int at) {
    Span span = spanAt(romanization, at);
    return span.rule().isPresent() ? span.sourceEnd() : at + 1;
  }

  private static Span spanAt(Romanization romanization, int at) {
    for (Span span : romanization.spans()) {
      if (span.sourceStart() <= at && at < span.sourceEnd()) {
        return span;
      }
    }
    throw new AssertionError("Expected a span at " + at);
  }

  /** Returns what we write for a part of the source. */
  private static String ours(Romanization romanization, int from, int to) {
    StringBuilder ours = new StringBuilder();
    int at = from;
    while (at < to) {
      Span span = spanAt(romanization, at);
      if (span.rule().isPresent()) {
        ours.append(romanization.text(), span.start(), span.end());
        at = span.sourceEnd();
      } else {
        ours.append(romanization.text().charAt(span.start() + at - span.sourceStart()));
        at++;
      }
    }
    return ours.toString();
  }

  /** Appends a piece; a sign that the scheme does not write twice is not written twice. */
  private void append(StringBuilder text, String piece) {
    boolean twice = !text.isEmpty()
        && ours.scheme().collapse().filter(piece::startsWith).isPresent()
        && text.charAt(text.length() - 1) == piece.charAt(0);
    text.append(piece, twice ? 1 : 0, piece.length());
  }

  /** Returns the known disagreements. */
  List<Disagreement> known() {
    return known;
  }

  @Override
  public String toString() {
    return subject.toString();
  }
}
