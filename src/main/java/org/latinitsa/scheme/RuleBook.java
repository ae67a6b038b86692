package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.latinitsa.text.CharKind;

/**
 * The rules of a scheme that are in force for one language and one choice of options. It defines what a scheme means:
 * which rule holds at a place in a text, and what it writes there. Immutable.
 *
 * <p>Where several rules fit, the longest source wins; among these a rule of the language's own column; among these one
 * with a context or option; then the order of the file.
 */
public final class RuleBook {
  /** How many marks and invisible characters are looked through to find the letter before or after a place. */
  public static final int REACH = 32;

  private final Scheme scheme;
  private final String language;
  private final Map<String, String> options;
  private final Map<Character, List<Rule>> byFirstLetter;
  private final int longestSource;

  RuleBook(Scheme scheme, String language, Map<String, String> chosen) {
    this.scheme = scheme;
    this.language = known(scheme, language);
    this.options = settings(scheme, chosen);
    Map<Character, List<Rule>> grouped = new HashMap<>();
    for (Rule rule : scheme.rules()) {
      if (isInForce(rule)) {
        grouped.computeIfAbsent(rule.source().charAt(0), c -> new ArrayList<>()).add(rule);
      }
    }
    Comparator<Rule> order = Comparator.comparing((Rule rule) -> -rule.source().length())
        .thenComparing(rule -> rule.language().isEmpty())
        .thenComparing(rule -> !rule.isConditional());
    grouped.values().forEach(rules -> rules.sort(order));
    byFirstLetter = resolveReadings(grouped);
    longestSource = byFirstLetter.values().stream()
        .flatMap(List::stream)
        .mapToInt(rule -> rule.source().length())
        .max()
        .orElse(0);
  }

  private static String known(Scheme scheme, String language) {
    if (!scheme.languages().contains(language)) {
      throw new IllegalArgumentException("Scheme " + scheme.id() + " has no letters for language \""
          + language + "\"; it has them for " + String.join(", ", scheme.languages()));
    }
    return language;
  }

  private static Map<String, String> settings(Scheme scheme, Map<String, String> chosen) {
    Map<String, String> settings = new TreeMap<>();
    scheme.options().forEach(option -> settings.put(option.name(), option.defaultValue()));
    chosen.forEach((name, value) -> {
      SchemeOption option = scheme.options().stream()
          .filter(candidate -> candidate.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(
              "Scheme " + scheme.id() + " has no option \"" + name + "\"; "
                  + (settings.isEmpty()
                      ? "it has none"
                      : "it has " + String.join(", ", settings.keySet()))));
      if (!option.values().contains(value)) {
        throw new IllegalArgumentException("Option " + name + " of scheme " + scheme.id()
            + " has no value \"" + value + "\"; it has " + String.join(", ", option.values()));
      }
      settings.put(name, value);
    });
    return Map.copyOf(settings);
  }

  private boolean isInForce(Rule rule) {
    return rule.language().map(language::equals).orElse(true)
        && rule.condition().map(c -> c.value().equals(options.get(c.option()))).orElse(true);
  }

  /** Replaces each rule that reads its source as another letter by the rules of that letter, in their order. */
  private static Map<Character, List<Rule>> resolveReadings(Map<Character, List<Rule>> grouped) {
    Map<Character, List<Rule>> resolved = new HashMap<>();
    grouped.forEach((first, rules) -> {
      List<Rule> list = resolved.computeIfAbsent(first, c -> new ArrayList<>());
      for (Rule rule : rules) {
        rule.readAs()
            .ifPresentOrElse(
                letter -> grouped.getOrDefault(letter.charAt(0), List.of()).stream()
                    .filter(
                        other -> other.source().equals(letter) && other.readAs().isEmpty())
                    .forEach(other -> list.add(other.readFrom(rule))),
                () -> list.add(rule));
      }
    });
    return resolved;
  }

  /** Returns the scheme whose rules these are. */
  public Scheme scheme() {
    return scheme;
  }

  /** Returns the language chosen. */
  public String language() {
    return language;
  }

  /** Returns every option of the scheme with the value chosen. */
  public Map<String, String> options() {
    return options;
  }

  /** Returns the first letters of all sources, in lower case. */
  public Set<Character> firstLetters() {
    return byFirstLetter.keySet();
  }

  /** Returns the rules whose source begins with a lower-case letter, in the order in which they are tried. */
  public List<Rule> startingWith(char letter) {
    return List.copyOf(byFirstLetter.getOrDefault(letter, List.of()));
  }

  /** Returns all rules in force. */
  Stream<Rule> rules() {
    return byFirstLetter.values().stream().flatMap(List::stream);
  }

  /** Returns the length of the longest source in UTF-16 units. */
  public int longestSource() {
    return longestSource;
  }

  /**
   * Returns the rule that holds at a place in a text.
   *
   * @param text the text, NFC
   * @param at a UTF-16 index into it
   * @return the rule, or empty if the scheme does not map what stands there
   */
  public Optional<Rule> ruleAt(CharSequence text, int at) {
    List<Rule> candidates = byFirstLetter.get(Character.toLowerCase(text.charAt(at)));
    if (candidates == null) {
      return Optional.empty();
    }
    int previous = Neighbours.previousLetter(text, at);
    for (Rule rule : candidates) {
      if (startsWith(text, at, rule.source())
          && rule.before().contains(previous)
          && rule.after()
              .contains(Neighbours.nextLetter(text, at + rule.source().length()))) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(CharSequence text, int at, String source) {
    if (at + source.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < source.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != source.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the case in which the letter at a place in a text is written.
   *
   * @param text the text
   * @param at a UTF-16 index into it
   * @param previous the kind of what stands before the letter, marks looked through
   * @param next the kind of what stands after it
   */
  public LetterCase caseAt(CharSequence text, int at, CharKind previous, CharKind next) {
    CharKind letter = CharKind.of(text.charAt(at));
    LetterCase letterCase = LetterCase.of(letter, previous, next);
    if (LetterCase.isOpen(letter, previous, next)) {
      return LetterCase.ofLone(text, at);
    }
    return letterCase == LetterCase.UPPER && writesInitialismsByLetter()
        ? LetterCase.ofInitialism(text, at)
        : letterCase;
  }

  /** Returns whether {@link LetterCase#INITIALISMS} is chosen. */
  public boolean writesInitialismsByLetter() {
    return SchemeOption.ON.equals(options.get(LetterCase.INITIALISMS));
  }

  private String targetAt(CharSequence text, int at, Rule rule) {
    return rule.target(
        caseAt(text, at, Neighbours.previousKind(text, at), Neighbours.nextKind(text, at + 1)));
  }

  /**
   * Returns a text romanized letter by letter: the meaning of the scheme in its plainest form, against which faster ways
   * are tested.
   *
   * @param text the text, NFC, without stress marks
   */
  public String spell(CharSequence text) {
    StringBuilder latin = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<Rule> rule = ruleAt(text, at);
      if (rule.isPresent()) {
        append(latin, targetAt(text, at, rule.get()));
        at += rule.get().source().length();
      } else {
        latin.append(text.charAt(at++));
      }
    }
    return latin.toString();
  }

  /**
   * Returns these rules as the rules of an ICU transliterator, for programs that have ICU and not this library.
   *
   * <pre>{@code
   * Transliterator.createFromRules("Russian-Latin/ALA-LC", book.icuRules(), Transliterator.FORWARD)
   * }</pre>
   *
   * <p>They give the text that a {@code Romanizer} gives: with contexts, capitals, composed and decomposed letters,
   * stress marks. Not so for a capital that is a word by itself on a line of capitals, which is a title letter here, more than 30 marks on one letter, more than {@link #REACH} marks and invisible characters
   * between two letters, and the noncharacters U+FDD0 to U+FDEF, which the rules use for themselves. ICU's time grows
   * with the square of the length of a text, so long texts should be given line by line.
   *
   * @throws IllegalStateException if the scheme has more than 28 rules with contexts for the same first letter, or if
   *     {@link LetterCase#INITIALISMS} is chosen, which no rules can say
   */
  public String icuRules() {
    if (writesInitialismsByLetter()) {
      throw new IllegalStateException("Option " + LetterCase.INITIALISMS
          + " cannot be said in ICU rules: it depends on more than a word");
    }
    return IcuRules.of(this);
  }

  /** Writes a target, without its first sign if that must not be written twice. */
  void append(StringBuilder latin, String target) {
    boolean twice = !latin.isEmpty()
        && scheme.collapse().filter(target::startsWith).isPresent()
        && latin.charAt(latin.length() - 1) == target.charAt(0);
    latin.append(target, twice ? 1 : 0, target.length());
  }
}
