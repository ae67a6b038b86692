package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Romanizes one word letter by letter and writes a target as soon as no letter to come can change it. The states are
 * numbered from 0; words that lead to the same state are continued alike, and there are finitely many states. Not for
 * several threads.
 */
final class Speller {
  /** The state before the first letter. */
  static final int START = 0;
  /** The state after the end of a word. */
  static final int END = 1;

  /**
   * What one more letter does.
   *
   * @param state the state after it
   * @param written what is written because of it
   */
  record Step(int state, String written) {}

  /**
   * What matters of the letters read.
   *
   * @param previous the letter before the tail, or one that no context tells from it
   * @param tail the letters whose targets depend on the next letter
   * @param endsWithSign whether the sign that is not written twice was written last
   * @param isOver whether the word has ended
   */
  private record State(int previous, String tail, boolean endsWithSign, boolean isOver) {}

  /** What is written for the letters at the beginning of a tail. */
  private record Reading(int length, String target) {}

  private enum Fit {
    YES,
    NO,
    LATER
  }

  private final RuleBook book;
  private final String letters;
  private final String sign;
  private final Map<Integer, Integer> representatives = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final Map<State, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Step> steps = new HashMap<>();

  /**
   * A speller.
   *
   * @param book the rules
   * @param letters the letters of which words are made
   */
  Speller(RuleBook book, String letters) {
    this.book = book;
    this.letters = letters;
    sign = book.scheme().collapse().orElse("");
    groupLetters();
    number(new State(Context.EDGE, "", false, false));
    number(new State(Context.EDGE, "", false, true));
  }

  /** Maps every letter to the first letter that stands in the same contexts. */
  private void groupLetters() {
    List<Context> contexts = book.rules().map(Rule::before).distinct().toList();
    Map<List<Boolean>, Integer> first = new HashMap<>();
    letters.chars().forEach(letter -> {
      List<Boolean> named = contexts.stream().map(c -> c.contains(letter)).toList();
      representatives.put(letter, first.computeIfAbsent(named, n -> letter));
    });
  }

  /** Returns the letters of which words are made. */
  String letters() {
    return letters;
  }

  /** Returns the number that stands for the end of the word where a letter is asked for. */
  int end() {
    return letters.length();
  }

  /**
   * Returns what a letter does.
   *
   * @param state the state before it, not {@link #END}
   * @param letter the index of the letter in {@link #letters()}, or {@link #end()}
   */
  Step step(int state, int letter) {
    return steps.computeIfAbsent(List.of(state, letter), key -> compute(states.get(state), letter));
  }

  private int number(State state) {
    Integer known = numbers.putIfAbsent(state, states.size());
    if (known == null) {
      states.add(state);
    }
    return known == null ? states.size() - 1 : known;
  }

  private Step compute(State from, int letter) {
    boolean isOver = letter == end();
    String tail = isOver ? from.tail() : from.tail() + letters.charAt(letter);
    int previous = from.previous();
    StringBuilder latin = new StringBuilder(from.endsWithSign() ? sign : "");
    int before = latin.length();
    Optional<Reading> reading = read(previous, tail, isOver);
    while (reading.isPresent()) {
      int length = reading.get().length();
      book.append(latin, reading.get().target());
      int last = tail.charAt(length - 1);
      previous = Objects.requireNonNull(representatives.get(last));
      tail = tail.substring(length);
      reading = read(previous, tail, isOver);
    }
    boolean endsWithSign = !sign.isEmpty() && latin.toString().endsWith(sign);
    State to = isOver ? states.get(END) : new State(previous, tail, endsWithSign, false);
    return new Step(number(to), latin.substring(before));
  }

  /** Returns what is written for the first letters of a tail; empty if letters to come decide it. */
  private Optional<Reading> read(int previous, String tail, boolean isOver) {
    if (tail.isEmpty()) {
      return Optional.empty();
    }
    for (Rule rule : book.startingWith(tail.charAt(0))) {
      switch (fit(rule, previous, tail, isOver)) {
        case YES -> {
          return Optional.of(new Reading(rule.source().length(), rule.target()));
        }
        case LATER -> {
          return Optional.empty();
        }
        case NO -> {}
      }
    }
    return Optional.of(new Reading(1, tail.substring(0, 1)));
  }

  private static Fit fit(Rule rule, int previous, String tail, boolean isOver) {
    String source = rule.source();
    if (!rule.before().contains(previous)) {
      return Fit.NO;
    } else if (!tail.startsWith(source)) {
      return !isOver && source.startsWith(tail) ? Fit.LATER : Fit.NO;
    } else if (tail.length() > source.length()) {
      return rule.after().contains(tail.charAt(source.length())) ? Fit.YES : Fit.NO;
    } else if (isOver) {
      return rule.after().contains(Context.EDGE) ? Fit.YES : Fit.NO;
    }
    return rule.after().isAny() ? Fit.YES : Fit.LATER;
  }
}
