package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that contain no exception, and in which the second string of no known collision can be replaced by the first
 * without a change of the romanized word. They are read letter by letter; the states are numbered, and there are
 * finitely many. Not for several threads.
 */
final class PlainWords {
  /** The state before the first letter. */
  static final int START = 0;

  /**
   * A reading of the same word in which a second string is, or will have been, replaced by the first.
   *
   * @param state the state of the speller that reads the replacement
   * @param rest what is still to come of the string replaced
   * @param gap what the replacement and the word have written beyond each other
   */
  private record Shadow(int state, String rest, Gap gap) {}

  /**
   * What matters of the letters read.
   *
   * @param spelling the state of the speller
   * @param recent the last letters, as far as an exception begins with them
   * @param shadows the readings with a replacement that agree so far
   */
  private record State(int spelling, String recent, Set<Shadow> shadows) {}

  private final Speller speller;
  private final List<Collision> known;
  private final List<String> exceptions;
  private final List<State> states = new ArrayList<>();
  private final Map<State, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Optional<Speller.Step>> steps = new HashMap<>();

  PlainWords(Speller speller, List<Collision> known, List<String> exceptions) {
    this.speller = speller;
    this.known = known;
    this.exceptions = exceptions;
    number(new State(Speller.START, "", Set.of()));
  }

  /** Returns whether a state is that after the end of a word. */
  boolean isEnd(int state) {
    return states.get(state).spelling() == Speller.END;
  }

  /** Returns what a letter or the end of the word does; empty if no plain word goes on so. */
  Optional<Speller.Step> step(int state, int letter) {
    return steps.computeIfAbsent(List.of(state, letter), key -> compute(states.get(state), letter));
  }

  private int number(State state) {
    Integer number = numbers.putIfAbsent(state, states.size());
    if (number == null) {
      states.add(state);
    }
    return number == null ? states.size() - 1 : number;
  }

  private Optional<Speller.Step> compute(State from, int letter) {
    String read = letter == speller.end() ? "" : speller.letters().substring(letter, letter + 1);
    String recent = from.recent() + read;
    if (exceptions.stream().anyMatch(recent::endsWith)) {
      return Optional.empty();
    }
    Speller.Step step = speller.step(from.spelling(), letter);
    Set<Shadow> shadows = new HashSet<>();
    for (Shadow shadow : Stream.concat(from.shadows().stream(), begun(from)).toList()) {
      Optional<Shadow> next = follow(shadow, letter, read, step.written());
      boolean isReplaced =
          next.filter(s -> s.rest().isEmpty() && s.state() == step.state()).isPresent();
      if (isReplaced && next.get().gap().isNone()) {
        return Optional.empty();
      } else if (!isReplaced) {
        next.ifPresent(shadows::add);
      }
    }
    State to = step.state() == Speller.END
        ? new State(Speller.END, "", Set.of())
        : new State(step.state(), beginningOfException(recent), shadows);
    return Optional.of(new Speller.Step(number(to), step.written()));
  }

  private Stream<Shadow> begun(State from) {
    return known.stream().map(collision -> begin(from, collision));
  }

  /** Returns the reading in which a second string that might begin here is replaced by the first. */
  private Shadow begin(State from, Collision collision) {
    int state = from.spelling();
    StringBuilder latin = new StringBuilder();
    for (char letter : collision.first().toCharArray()) {
      Speller.Step step = speller.step(state, speller.letters().indexOf(letter));
      latin.append(step.written());
      state = step.state();
    }
    return new Shadow(state, collision.second(), new Gap(latin.toString(), ""));
  }

  private Optional<Shadow> follow(Shadow shadow, int letter, String read, String written) {
    if (shadow.rest().isEmpty()) {
      Speller.Step step = speller.step(shadow.state(), letter);
      return shadow
          .gap()
          .plus(step.written(), written)
          .map(gap -> new Shadow(step.state(), "", gap));
    } else if (read.isEmpty() || !shadow.rest().startsWith(read)) {
      return Optional.empty();
    }
    return shadow
        .gap()
        .plus("", written)
        .map(gap -> new Shadow(shadow.state(), shadow.rest().substring(1), gap));
  }

  private String beginningOfException(String recent) {
    String end = recent;
    while (!end.isEmpty() && !beginsAnException(end)) {
      end = end.substring(1);
    }
    return end;
  }

  private boolean beginsAnException(String text) {
    return exceptions.stream().anyMatch(exception -> exception.startsWith(text));
  }
}
