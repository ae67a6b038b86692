package org.latinitsa.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The collisions of a rule book from which all others follow.
 *
 * <p>They are found one by one: each is a shortest one of words in which no second string of those before it can be
 * replaced by the first. When there is none any more, two words with the same romanization become the same word by
 * replacements, so nothing is missing. Some of those found only join others end to end; they are left out.
 */
final class Collisions {
  /** More collisions than this are not looked for: such a table is no use for turning anything back. */
  private static final int MOST = 100;
  /** Longer strings than this are not looked for. They appear where replacements of one kind make room for the next. */
  private static final int LONGEST = 6;

  private final RuleBook book;
  private final Speller speller;
  private final List<Collision> found = new ArrayList<>();
  private boolean isComplete;

  private Collisions(RuleBook book, String letters) {
    this.book = book;
    this.speller = new Speller(book, letters);
  }

  /**
   * Finds the collisions.
   *
   * @param letters the letters of which words are made
   */
  static Collisions of(RuleBook book, String letters) {
    Collisions collisions = new Collisions(book, letters);
    collisions.find(letters);
    if (!collisions.isComplete) {
      Collisions otherWay = new Collisions(book, letters);
      otherWay.find(new StringBuilder(letters).reverse().toString());
      return otherWay.isComplete ? otherWay : collisions;
    }
    return collisions;
  }

  /**
   * Looks until there are no more.
   *
   * @param order the letters; of two equally long strings, the one with letters that come later is replaced. Either order
   *     gives the truth, but one may come to an end where the other does not.
   */
  private void find(String order) {
    Optional<Collision> next = next(order);
    while (next.isPresent() && found.size() < MOST && next.get().second().length() <= LONGEST) {
      found.add(next.get());
      next = next(order);
    }
    isComplete = next.isEmpty();
  }

  private Optional<Collision> next(String order) {
    return CollisionSearch.first(book, speller, found, List.of())
        .map(collision -> inOrder(collision, order));
  }

  private static Collision inOrder(Collision collision, String order) {
    String a = collision.first();
    String b = collision.second();
    int sign = Integer.compare(a.length(), b.length());
    for (int i = 0; sign == 0 && i < a.length(); i++) {
      sign = Integer.compare(order.indexOf(a.charAt(i)), order.indexOf(b.charAt(i)));
    }
    return sign <= 0 ? collision : collision.turned();
  }

  /** Returns whether every collision follows from {@link #list()}. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns the collisions that do not follow from others, the smallest first. */
  List<Collision> list() {
    List<Collision> list = new ArrayList<>();
    for (Collision collision : found) {
      if (!follows(collision, list)) {
        list.add(inOrder(collision, speller.letters()));
      }
    }
    return List.copyOf(list);
  }

  /** Returns whether one word of a collision becomes the other by replacements that do not change the romanized word. */
  private boolean follows(Collision collision, List<Collision> others) {
    int longest = collision.secondWord().length()
        + others.stream().mapToInt(other -> other.second().length()).max().orElse(0);
    Set<String> seen = new HashSet<>(Set.of(collision.firstWord()));
    Queue<String> words = new ArrayDeque<>(seen);
    while (!words.isEmpty()) {
      String word = words.remove();
      others.stream()
          .flatMap(other -> Stream.concat(
              replaced(word, other.first(), other.second()),
              replaced(word, other.second(), other.first())))
          .filter(w -> w.length() <= longest && book.spell(w).equals(collision.latin()))
          .filter(seen::add)
          .forEach(words::add);
    }
    return seen.contains(collision.secondWord());
  }

  /** Returns the words in which one string is replaced by another in one place. */
  private static Stream<String> replaced(String word, String from, String to) {
    return Stream.iterate(0, at -> at <= word.length() - from.length(), at -> at + 1)
        .filter(at -> word.startsWith(from, at))
        .map(at -> word.substring(0, at) + to + word.substring(at + from.length()));
  }
}
