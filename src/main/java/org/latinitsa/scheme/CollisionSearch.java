package org.latinitsa.scheme;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for two different words with the same romanization, the shortest first. Two words are read side by side, always
 * going on with the one of which less is written; what matters of them is a {@link Pair}, of which there are finitely
 * many, so the search ends, and when it finds nothing there is nothing, however long the words.
 */
final class CollisionSearch {
  /**
   * What matters of two words that are romanized alike so far.
   *
   * @param left the state of the first
   * @param right the state of the second
   * @param gap what is written of each beyond the other
   */
  private record Pair(int left, int right, Gap gap) {}

  /**
   * How a pair is reached.
   *
   * @param pair the pair
   * @param common what both words begin with
   * @param left how the first goes on
   * @param right how the second goes on, with another letter
   */
  private record Path(Pair pair, String common, String left, String right) {
    Path leftWith(String text, int state, Gap gap) {
      return new Path(new Pair(state, pair.right(), gap), common, left + text, right);
    }

    Path rightWith(String text, int state, Gap gap) {
      return new Path(new Pair(pair.left(), state, gap), common, left, right + text);
    }
  }

  private final RuleBook book;
  private final Speller speller;
  private final PlainWords words;
  private final Set<Pair> seen = new HashSet<>();
  private final Queue<Path> paths = new ArrayDeque<>();

  private CollisionSearch(
      RuleBook book, Speller speller, List<Collision> known, List<String> exceptions) {
    this.book = book;
    this.speller = speller;
    words = new PlainWords(speller, known, exceptions);
  }

  /**
   * Looks for a shortest collision.
   *
   * @param known collisions whose second strings count as the first where that makes no difference
   * @param exceptions strings that the words do not contain
   */
  static Optional<Collision> first(
      RuleBook book, Speller speller, List<Collision> known, List<String> exceptions) {
    return new CollisionSearch(book, speller, known, exceptions).run();
  }

  private Optional<Collision> run() {
    beginnings().forEach(this::part);
    while (!paths.isEmpty()) {
      Path path = paths.remove();
      boolean isLeftOver = words.isEnd(path.pair().left());
      boolean isRightOver = words.isEnd(path.pair().right());
      if (isLeftOver && isRightOver && path.pair().gap().isNone()) {
        return Optional.of(collision(path));
      }
      boolean isLeftAhead = !path.pair().gap().left().isEmpty();
      boolean isRightAhead = !path.pair().gap().right().isEmpty();
      if (!isLeftAhead && !isLeftOver) {
        goOn(path, true);
      } else if (!isRightAhead && !isRightOver) {
        goOn(path, false);
      }
    }
    return Optional.empty();
  }

  /** Returns a shortest word for every state that plain words can lead to. */
  private Map<Integer, String> beginnings() {
    Map<Integer, String> shortest = new LinkedHashMap<>();
    Queue<Integer> states = new ArrayDeque<>();
    shortest.put(PlainWords.START, "");
    states.add(PlainWords.START);
    while (!states.isEmpty()) {
      int state = states.remove();
      for (int letter = 0; letter < speller.end(); letter++) {
        String word = shortest.get(state) + speller.letters().charAt(letter);
        words
            .step(state, letter)
            .filter(step -> shortest.putIfAbsent(step.state(), word) == null)
            .ifPresent(step -> states.add(step.state()));
      }
    }
    return shortest;
  }

  /** Lets two words that are the same so far go on with different letters. */
  private void part(int state, String common) {
    Map<Integer, Speller.Step> steps = new TreeMap<>();
    for (int letter = 0; letter <= speller.end(); letter++) {
      int index = letter;
      words.step(state, letter).ifPresent(step -> steps.put(index, step));
    }
    steps.forEach((left, a) -> steps.forEach((right, b) -> {
      if (left < right) {
        Gap.NONE
            .plus(a.written(), b.written())
            .ifPresent(gap -> add(
                new Path(new Pair(a.state(), b.state(), gap), common, text(left), text(right))));
      }
    }));
  }

  /** Lets one of two words go on with every letter that agrees with the other. */
  private void goOn(Path path, boolean isLeft) {
    int state = isLeft ? path.pair().left() : path.pair().right();
    for (int letter = 0; letter <= speller.end(); letter++) {
      String text = text(letter);
      words
          .step(state, letter)
          .ifPresent(step -> path.pair()
              .gap()
              .plus(isLeft ? step.written() : "", isLeft ? "" : step.written())
              .ifPresent(gap -> add(
                  isLeft
                      ? path.leftWith(text, step.state(), gap)
                      : path.rightWith(text, step.state(), gap))));
    }
  }

  private void add(Path path) {
    if (seen.add(path.pair())) {
      paths.add(path);
    }
  }

  /** Returns a letter as text; nothing for the end of the word. */
  private String text(int letter) {
    return letter == speller.end() ? "" : speller.letters().substring(letter, letter + 1);
  }

  private Collision collision(Path path) {
    String left = path.left();
    String right = path.right();
    int same = 0;
    while (same < Math.min(left.length(), right.length())
        && left.charAt(left.length() - 1 - same) == right.charAt(right.length() - 1 - same)) {
      same++;
    }
    String after = left.substring(left.length() - same);
    String a = left.substring(0, left.length() - same);
    String b = right.substring(0, right.length() - same);
    return new Collision(a, b, path.common(), after, book.spell(path.common() + left));
  }
}
