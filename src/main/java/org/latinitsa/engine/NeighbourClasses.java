package org.latinitsa.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.latinitsa.scheme.Context;
import org.latinitsa.text.CharKind;

/**
 * The classes into which characters fall as neighbours on one side of a letter: class 0 is the edge of the word, and two
 * letters share a class if no context tells them apart and both or neither are capitals.
 */
final class NeighbourClasses {
  /** The class of everything that is not a letter. */
  static final int EDGE = 0;

  /** Stands for the letters that no context names; no word has it. */
  private static final int UNNAMED = 0xFFFD;

  /** A letter of each class, or {@link Context#EDGE}. */
  private final List<Integer> letters = new ArrayList<>();

  private final List<CharKind> kinds = new ArrayList<>();
  private final TreeMap<Integer, Integer> classesOfNamed = new TreeMap<>();
  private final int unnamedSmall;
  private final int unnamedCapital;
  private final int firstNamed;
  private final int lastNamed;

  /**
   * The classes that some contexts make.
   *
   * @param reserved how many classes come before those of letters, the edge being the first
   * @param contexts the contexts that tell letters apart
   * @param alone letters that are each a class of their own
   */
  NeighbourClasses(int reserved, List<Context> contexts, List<Integer> alone) {
    for (int i = 0; i < reserved; i++) {
      letters.add(Context.EDGE);
      kinds.add(CharKind.EDGE);
    }
    Map<List<Object>, Integer> classes = new HashMap<>();
    unnamedSmall = classFor(UNNAMED, CharKind.LETTER, contexts, alone, classes);
    unnamedCapital = classFor(UNNAMED, CharKind.CAPITAL, contexts, alone, classes);
    List<Integer> named = new ArrayList<>(alone);
    contexts.forEach(context -> context.letters().chars().forEach(named::add));
    for (int letter : named) {
      classesOfNamed.put(letter, classFor(letter, CharKind.LETTER, contexts, alone, classes));
      int capital = Character.toUpperCase(letter);
      if (capital != letter) {
        classesOfNamed.put(capital, classFor(letter, CharKind.CAPITAL, contexts, alone, classes));
      }
    }
    firstNamed = classesOfNamed.isEmpty() ? Integer.MAX_VALUE : classesOfNamed.firstKey();
    lastNamed = classesOfNamed.isEmpty() ? Integer.MIN_VALUE : classesOfNamed.lastKey();
  }

  private int classFor(
      int letter,
      CharKind kind,
      List<Context> contexts,
      List<Integer> alone,
      Map<List<Object>, Integer> classes) {
    List<Object> signature = new ArrayList<>(List.of(kind, alone.indexOf(letter)));
    contexts.forEach(context -> signature.add(context.contains(letter)));
    return classes.computeIfAbsent(signature, key -> {
      letters.add(letter);
      kinds.add(kind);
      return letters.size() - 1;
    });
  }

  /** Returns the class of a code point of a kind. */
  int classOf(int codePoint, CharKind kind) {
    if (!kind.isLetter()) {
      return EDGE;
    }
    if (codePoint >= firstNamed && codePoint <= lastNamed) {
      Integer known = classesOfNamed.get(codePoint);
      if (known != null) {
        return known;
      }
    }
    return kind == CharKind.CAPITAL ? unnamedCapital : unnamedSmall;
  }

  /** Returns how many classes there are. */
  int count() {
    return letters.size();
  }

  /** Returns a letter of a class, or {@link Context#EDGE} if it is not one of letters. */
  int letter(int number) {
    return letters.get(number);
  }

  /** Returns what kind of characters a class holds. */
  CharKind kind(int number) {
    return kinds.get(number);
  }
}
