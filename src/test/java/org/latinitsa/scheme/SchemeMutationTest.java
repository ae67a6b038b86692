package org.latinitsa.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latinitsa.Corpus;
import org.latinitsa.Romanizer;

/**
 * Every rule of every scheme file is held in place by the corpora: whatever single thing is changed in a file — a row
 * taken out, a target altered, a letter taken from a context or a set, an option switched — some expected romanization
 * fails.
 */
class SchemeMutationTest {
  private static final Pattern CONTEXT = Pattern.compile("(before|after)=(!?)(\\S+)");
  private static final Pattern SET = Pattern.compile("(set: +\\S+ = )(\\S+)");
  private static final Pattern FIELD = Pattern.compile(" +(title|if)=\\S+");

  /**
   * Changes that make no difference. Where «ы» stands before «ы», the second writes the dot between them whether or not
   * the first does; and the first of two rules for «ы» leaves the second nothing but vowels.
   */
  private static final Set<String> WITHOUT_EFFECT = Set.of(
      "ы   y·   before=^{consonants}йъь   after=ауэ   if=middle-dot   clause=note 3",
      "ы   ·y·   before={vowels}   after=ауэ   if=middle-dot   clause=note 3",
      "ы   ·y·      after=ауыэ   if=middle-dot   clause=note 3");

  static Stream<Scheme> schemes() {
    return Scheme.all().stream();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everyChangeIsNoticed(Scheme scheme) {
    List<Corpus.Case> cases = Corpus.of(scheme);
    List<String> lines = new String(
            BuiltInSchemes.bytes(scheme.id() + ".scheme"), StandardCharsets.UTF_8)
        .lines()
        .toList();
    List<String> unnoticed = new ArrayList<>();
    int[] count = {0};
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      forEachMutant(lines, i, mutant -> {
        count[0]++;
        if (!WITHOUT_EFFECT.contains(mutant)
            && !isNoticed(scheme.id(), lines, line, mutant, cases)) {
          unnoticed.add(scheme.id() + ".scheme:" + (line + 1) + ": «" + lines.get(line) + "» as «"
              + mutant + "»");
        }
      });
    }
    assertThat(count[0]).as("changes tried").isGreaterThan(60);
    assertThat(unnoticed).as("changes that no expected romanization notices").isEmpty();
  }

  private static boolean isNoticed(
      String id, List<String> lines, int line, String mutant, List<Corpus.Case> cases) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(line, mutant);
    Scheme scheme;
    try {
      scheme = Scheme.trust(new SchemeParser(id).parse(String.join("\n", changed)));
    } catch (SchemeFormatException e) {
      return true;
    }
    Map<String, Romanizer> romanizers = new HashMap<>();
    try {
      return !cases.stream().allMatch(expected -> expected.holdsFor(scheme, romanizers));
    } catch (IllegalArgumentException e) {
      return true; // an option or language that a case asks for is gone
    }
  }

  /** Gives every change of one line, as the line that takes its place. */
  private static void forEachMutant(List<String> lines, int index, Consumer<String> mutants) {
    String line = lines.get(index);
    boolean inTable =
        lines.subList(0, index).stream().anyMatch(previous -> previous.matches("[a-z -]+:"));
    String section = lines.subList(0, index).stream()
        .filter(previous -> previous.matches("[a-z -]+:"))
        .reduce("", (before, last) -> last);
    if (line.startsWith("#")
        || line.isBlank()
        || line.matches("[a-z -]+:")
        || section.matches("signs:|examples:")) {
      return;
    }
    if (inTable) {
      mutateRow(line, mutants);
    } else {
      mutateHead(line, mutants);
    }
  }

  private static void mutateRow(String row, Consumer<String> mutants) {
    mutants.accept("");
    String[] columns = row.split(" {2,}", 3);
    String rest = columns.length > 2 ? "   " + columns[2] : "";
    if (columns[1].startsWith("=")) {
      mutants.accept(columns[0] + "   x" + rest);
    } else {
      mutants.accept(columns[0] + "   " + (columns[1].equals("∅") ? "x" : columns[1] + "x")
          + FIELD
              .matcher(rest)
              .replaceAll(field ->
                  field.group(1).equals("if") ? Matcher.quoteReplacement(field.group()) : ""));
    }
    Matcher field = FIELD.matcher(row);
    while (field.find()) {
      mutants.accept(new StringBuilder(row).delete(field.start(), field.end()).toString());
    }
    Matcher context = CONTEXT.matcher(row);
    while (context.find()) {
      mutants.accept(new StringBuilder(row)
          .delete(context.start(), context.end())
          .toString()
          .strip());
      mutants.accept(row.substring(0, context.start(2))
          + (context.group(2).isEmpty() ? "!" : "")
          + row.substring(context.end(2)));
      eachTakenOut(context.group(3), set -> {
        if (!set.isEmpty()) {
          mutants.accept(row.substring(0, context.start(3)) + set + row.substring(context.end(3)));
        }
      });
    }
  }

  private static void mutateHead(String line, Consumer<String> mutants) {
    Matcher set = SET.matcher(line);
    if (set.matches()) {
      eachTakenOut(set.group(2), letters -> mutants.accept(set.group(1) + letters));
    } else if (line.startsWith("option:")) {
      mutants.accept(
          line.contains("= off on")
              ? line.replace("= off on", "= on off")
              : line.replace("= on off", "= off on"));
    } else if (line.matches("(collapse|stress|form|case|latin-quote):.*")) {
      mutants.accept("");
    }
  }

  /** Gives a set without each of its members; a reference to another set is one member. */
  private static void eachTakenOut(String set, Consumer<String> sets) {
    Matcher member = Pattern.compile("\\{[^}]*}|.").matcher(set);
    while (member.find()) {
      sets.accept(set.substring(0, member.start()) + set.substring(member.end()));
    }
  }
}
