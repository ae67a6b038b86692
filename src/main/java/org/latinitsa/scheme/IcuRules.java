package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.latinitsa.text.CharKind;

/**
 * Writes the rules in force as the rules of an ICU transliterator.
 *
 * <p>ICU sees what stands before a place as it is already converted, so nothing Latin must be written while a context is
 * still to be looked at. The rules therefore make several passes. The first compose letters and leave out stress marks.
 * Then a tag is put before each letter whose rule depends on its neighbours, and before each capital that is to be
 * written in capitals throughout; the letters themselves stay, and contexts look through the tags. Only then is Latin
 * written, by letter and tag alone. Tags are noncharacters, which no text has.
 */
final class IcuRules {
  /** The tags that say which rule was chosen are the noncharacters from here on. */
  private static final int FIRST_CHOICE = 0xFDD4;

  private static final int MOST_CHOICES = 0xFDF0 - FIRST_CHOICE;

  /**
   * A rule that can hold.
   *
   * @param rule the rule
   * @param tag what stands before its source once it has been chosen; empty if the source says enough
   */
  private record Choice(Rule rule, String tag) {
    /** Returns whether no place is left for a later rule of the same source. */
    boolean covers(Rule later) {
      return rule.source().equals(later.source())
          && covers(rule.before(), later.before())
          && covers(rule.after(), later.after());
    }

    private static boolean covers(Context one, Context later) {
      return one.isAny() || one.toString().equals(later.toString());
    }
  }

  private final RuleBook book;
  private final Scheme scheme;
  private final List<Choice> choices;
  private final String casedCapitals;
  private final boolean normalizes;

  private IcuRules(RuleBook book) {
    this.book = book;
    this.scheme = book.scheme();
    this.choices = new TreeSet<>(book.firstLetters())
        .stream().flatMap(first -> choices(book.startingWith(first)).stream()).toList();
    this.casedCapitals = choices.stream()
        .map(Choice::rule)
        .filter(rule -> !rule.target(LetterCase.TITLE).equals(rule.target(LetterCase.UPPER)))
        .map(rule -> IcuSyntax.capital(rule.source().charAt(0)))
        .filter(Character::isUpperCase)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining());
    this.normalizes = scheme.form() != OutputForm.AS_IS;
  }

  /** Returns the rules in force for {@code Transliterator.createFromRules}. */
  static String of(RuleBook book) {
    IcuRules rules = new IcuRules(book);
    String passes = rules.passes();
    return rules.heading() + definitions(passes) + passes;
  }

  /** Returns those of the rules beginning with one letter that can hold, in the order in which they are tried. */
  private List<Choice> choices(List<Rule> candidates) {
    List<Choice> choices = new ArrayList<>();
    for (Rule rule : candidates) {
      if (choices.stream().noneMatch(choice -> choice.covers(rule))) {
        boolean sourceSuffices =
            rule.source().length() == 1 && rule.before().isAny() && rule.after().isAny();
        choices.add(new Choice(rule, sourceSuffices ? "" : tag(choices.size() + 1)));
      }
    }
    return choices;
  }

  private String tag(int number) {
    if (number > MOST_CHOICES) {
      throw new IllegalStateException("Expected at most " + MOST_CHOICES
          + " rules with contexts for one first letter but scheme " + scheme.id() + " has more");
    }
    return "$choice" + number;
  }

  // What stands before the rules

  private String heading() {
    String options = new TreeMap<>(book.options())
        .entrySet().stream()
            .map(option -> ", " + option.getKey() + " = " + option.getValue())
            .collect(Collectors.joining());
    return "# " + scheme.id() + ": " + scheme.title() + "\n"
        + "# Language " + book.language() + options + "\n"
        + "# Rules of an ICU transliterator, direction forward, written by Latinitsa from the lines of "
        + scheme.id() + ".scheme\n\n";
  }

  /** Returns the definitions that some rules use. */
  private static String definitions(String rules) {
    Stream<String> sets = Stream.of(
        "$letter = [:L:];",
        "$capital = [[:Lu:] [:Lt:]];",
        "$mark = [:M:];",
        "$cyrillic = [\\u0400-\\u052F [[:Cyrillic:] & [\\u1C80-\\U0010FFFF]]];",
        "$latin = [:Latin:];",
        "$unseen = [[:M:] [[:DI:] - [:L:]] \\uFDD0-\\uFDEF]; # looked through: marks, tags",
        "$edge = [^ [:L:] $unseen]; # ends a word; the ends of the text do, too",
        "$all = \\uFDD0; # tag of a capital to be written in capitals throughout",
        "$join = \\uFDD1; # tag between a letter and marks that are not part of it",
        "$gap = \\uFDD2; # tag before the marks of a letter for which nothing is written",
        "$quote = \\uFDD3; # tag where Latin letters begin or end");
    Stream<String> tags = IntStream.rangeClosed(1, MOST_CHOICES)
        .mapToObj(number ->
            String.format(Locale.ROOT, "$choice%d = \\u%04X;", number, FIRST_CHOICE + number - 1));
    return Stream.concat(sets, tags)
        .filter(line -> line.startsWith("$unseen") || isUsed(line, rules))
        .collect(Collectors.joining("\n", "", "\n\n"));
  }

  private static boolean isUsed(String definition, String rules) {
    String name = definition.substring(1, definition.indexOf(' '));
    return rules.matches("(?s).*\\$" + name + "(?![a-z0-9]).*");
  }

  // The passes

  private String passes() {
    return Stream.of(
            composing(),
            droppingStress(),
            openingQuotes(),
            closingQuotes(),
            choosing(),
            casing(),
            joining(),
            writing(),
            finishing())
        .filter(pass -> !pass.isEmpty())
        .collect(Collectors.joining("\n:: Null;\n\n"));
  }

  private static String pass(String heading, List<String> rules) {
    return rules.isEmpty() ? "" : "# " + heading + "\n" + String.join("\n", rules) + "\n";
  }

  private static String composing() {
    return pass(
        "Compose Cyrillic letters with their marks.",
        List.of("($cyrillic $mark+) > &Any-NFC($1);"));
  }

  private String droppingStress() {
    List<String> rules = new ArrayList<>();
    if (scheme.dropsStress()) {
      rules.add("$cyrillic [$mark - $cyrillic]* { [\\u0300\\u0301] > ;");
      rules.addAll(droppingComposedStress('ѐ', "ѐ > е; Ѐ > Е;"));
      rules.addAll(droppingComposedStress('ѝ', "ѝ > и; Ѝ > И;"));
    }
    return pass("Leave out stress marks.", rules);
  }

  private List<String> droppingComposedStress(char composed, String rule) {
    return book.firstLetters().contains(composed) ? List.of() : List.of(rule);
  }

  private String openingQuotes() {
    return pass(
        "Find where Latin letters begin …",
        scheme.latinQuote().isPresent()
            ? List.of("[^ $latin $unseen] $unseen* { ($latin) > $quote $1;")
            : List.of());
  }

  private String closingQuotes() {
    return pass(
        "… and end.",
        scheme.latinQuote().isPresent()
            ? List.of("($latin) } [^ $latin] > $1 $quote;")
            : List.of());
  }

  private String choosing() {
    return pass(
        "Choose between rules where that depends on neighbours.",
        choices.stream()
            .filter(choice -> !choice.tag().isEmpty())
            .map(IcuRules::choose)
            .toList());
  }

  private static String choose(Choice choice) {
    Rule rule = choice.rule();
    String before = rule.before().isAny() ? "" : IcuSyntax.set(rule.before()) + " $unseen* { ";
    String after = rule.after().isAny() ? "" : " } $unseen* " + IcuSyntax.set(rule.after());
    return before + "(" + IcuSyntax.inEitherCase(rule.source()) + ")" + after + " > " + choice.tag()
        + " $1;" + comment(rule);
  }

  private static String comment(Rule rule) {
    String clause = rule.clause().map(place -> " (" + place + ")").orElse("");
    return " # line " + rule.line() + ": " + rule + clause;
  }

  private String casing() {
    return pass(
        "A capital follows in case the next letter of its word, or else the one before it.",
        casedCapitals.isEmpty()
            ? List.of()
            : List.of(
                "$cased = [" + casedCapitals + "];",
                "($cased) } $unseen* $capital > $all $1;",
                "$capital $unseen* { ($cased) } $unseen* $edge > $all $1;"));
  }

  private String joining() {
    String letters = choices.stream()
        .map(choice -> lastCharacter(choice.rule()))
        .filter(letter -> CharKind.isCyrillic(letter) && !CharKind.isMark(letter))
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining());
    return pass(
        "Marks that are not part of a letter will be composed with what is written for it.",
        normalizes && !letters.isEmpty()
            ? List.of("([" + IcuSyntax.bothCases(letters) + "]) } $mark > $1 $join;")
            : List.of());
  }

  private String finishing() {
    List<String> rules = new ArrayList<>();
    if (normalizes) {
      rules.add("([^ $mark $cyrillic] $mark*) $join ($mark+) > &Any-" + scheme.form() + "($1$2);");
    }
    rules.add("[$all $join $gap] > ;");
    scheme.latinQuote().ifPresent(sign -> rules.add("$quote > " + IcuSyntax.literal(sign) + ";"));
    return pass("Compose, and take out what is left of the tags.", rules);
  }

  // Writing Latin: one line a rule, with its small and its capital letters

  private String writing() {
    return pass("Write Latin.", choices.stream().map(this::write).toList());
  }

  private String write(Choice choice) {
    Rule rule = choice.rule();
    char small = rule.source().charAt(0);
    char capital = IcuSyntax.capital(small);
    String title = rule.target(LetterCase.TITLE);
    String upper = rule.target(LetterCase.UPPER);
    StringBuilder line = new StringBuilder();
    add(line, choice, IcuSyntax.literal(String.valueOf(small)), rule.target());
    if (capital != small && title.equals(upper)) {
      add(line, choice, (casedCapitals.indexOf(capital) < 0 ? "" : "$all? ") + capital, title);
    } else if (capital != small) {
      add(line, choice, "$all " + capital, upper);
      add(line, choice, String.valueOf(capital), title);
    }
    return line + comment(rule).substring(1);
  }

  /** Adds a rule of ICU for a source in one letter case; two if what it writes depends on the sign written before. */
  private void add(StringBuilder line, Choice choice, String firstLetter, String target) {
    String source = (choice.tag() + " " + firstLetter + otherLetters(choice.rule())).strip();
    boolean endsWithMark = CharKind.isMark(lastCharacter(choice.rule()));
    scheme
        .collapse()
        .filter(target::startsWith)
        .ifPresent(sign -> line.append(IcuSyntax.literal(sign))
            .append(" { ")
            .append(oneRule(source, target.substring(sign.length()), endsWithMark)));
    line.append(oneRule(source, target, endsWithMark));
  }

  /** Returns a rule of ICU; behind a source that ends with a mark no tag says whether more marks follow. */
  private String oneRule(String source, String target, boolean endsWithMark) {
    if (!normalizes) {
      return source + " > " + IcuSyntax.literal(target) + "; ";
    } else if (!target.isEmpty()) {
      return source + " > " + IcuSyntax.literal(target) + (endsWithMark ? " $join; " : "; ");
    } else {
      return source + (endsWithMark ? "" : " $join") + " > $gap; "
          + (endsWithMark ? "" : source + " > ; ");
    }
  }

  private static char lastCharacter(Rule rule) {
    return rule.source().charAt(rule.source().length() - 1);
  }

  /** Returns what follows the first letter of a source, with the tags that may stand in between. */
  private String otherLetters(Rule rule) {
    return rule.source()
        .substring(1)
        .chars()
        .mapToObj(c -> between((char) c) + IcuSyntax.inEitherCase(String.valueOf((char) c)))
        .collect(Collectors.joining());
  }

  private String between(char next) {
    if (CharKind.isMark(next)) {
      return normalizes ? " $join? " : " ";
    }
    return casedCapitals.indexOf(IcuSyntax.capital(next)) < 0 ? " " : " $all? ";
  }
}
