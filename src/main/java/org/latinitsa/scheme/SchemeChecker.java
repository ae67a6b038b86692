package org.latinitsa.scheme;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.CodePoints;

/**
 * Looks for what cannot be right in a scheme: look-alikes of the wrong script, forms that never match, rules that never
 * hold, options that nothing reads, examples that the rules contradict.
 */
final class SchemeChecker {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Longer than any letter combination; keeps every look ahead bounded. */
  private static final int LONGEST_SOURCE = 8;

  private final SchemeParser file;
  private final Problems problems;
  private final Scheme scheme;

  SchemeChecker(SchemeParser file, Scheme scheme) {
    this.file = file;
    this.problems = file.problems;
    this.scheme = scheme;
  }

  void check() {
    if (file.rows.isEmpty()) {
      problems.expected(1, "at least one rule", "none");
    }
    if (file.sources.isEmpty()) {
      problems.expected(1, "\"source:\" in the head", "none");
    }
    file.rows.forEach(this::checkRow);
    checkReversibility();
    checkCollapse();
    checkLanguageTag();
    checkOptionsAreRead();
    checkRulesCanHold();
    file.signs.forEach(this::checkSign);
    scheme.examples().forEach(this::checkExample);
  }

  private void checkReversibility() {
    String value = scheme.reversibility();
    if (!value.isEmpty()
        && !value.equals("yes")
        && !value.startsWith("yes:")
        && !value.startsWith("no:")) {
      problems.expected(
          file.headLine("reversible"), "\"yes\", \"yes: …\" or \"no: …\"", "\"" + value + "\"");
    }
    scheme.exceptions().forEach(this::checkException);
  }

  private void checkException(String exception) {
    int line = file.headLine("except");
    exception
        .chars()
        .filter(c -> !CharKind.isCyrillic(c) || CharKind.of(c) != CharKind.LETTER)
        .findFirst()
        .ifPresent(c -> problems.expected(
            line, "lower-case Cyrillic letters in except:", CodePoints.describe(c)));
    if (!scheme.isReversible()) {
      problems.expected(line, "except: only beside \"reversible: yes\"", "«" + exception + "»");
    } else if (Collections.frequency(scheme.exceptions(), exception) > 1) {
      problems.expected(line, "each string once in except:", "«" + exception + "» twice");
    }
  }

  private void checkLanguageTag() {
    scheme
        .languageTag()
        .filter(tag ->
            !tag.matches("[a-z]{2,3}-Latn-t-[a-z]{2,3}-cyrl-m0-[a-z0-9]{3,8}(-[a-z0-9]{3,8})*"))
        .ifPresent(tag -> problems.expected(
            file.headLine("bcp47"),
            "a tag such as ru-Latn-t-ru-cyrl-m0-alaloc",
            "\"" + tag + "\""));
  }

  private void checkCollapse() {
    scheme
        .collapse()
        .filter(sign -> sign.length() != 1)
        .ifPresent(
            sign -> problems.expected(file.headLine("collapse"), "one sign", "\"" + sign + "\""));
  }

  // One row by itself

  private void checkRow(Row row) {
    checkSource(row);
    checkTarget(row, row.target());
    row.title().ifPresent(title -> checkTitle(row, title));
    row.readAs().ifPresent(letter -> checkReading(row, letter));
    checkContext(row, row.before());
    checkContext(row, row.after());
    row.condition().ifPresent(condition -> checkCondition(condition, row.line()));
    row.language().ifPresent(language -> checkLanguage(language, row.line()));
  }

  private void checkSource(Row row) {
    String source = row.source();
    reject(row, "source", source, CharKind::isLatin, "Cyrillic letters or signs");
    reject(
        row,
        "source",
        source,
        c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT),
        "characters that can be seen");
    reject(
        row,
        "source",
        source,
        c -> CharKind.of(c) == CharKind.CAPITAL,
        "lower case; capitals follow from it");
    reject(row, "source", source, c -> c > 0xFFFF, "characters up to U+FFFF");
    if (source.codePointCount(0, source.length()) > 1) {
      reject(
          row,
          "source",
          source,
          c -> CharKind.of(c) == CharKind.EDGE,
          "letters only, or one sign alone,");
    }
    if (source.length() > LONGEST_SOURCE) {
      problems.expected(
          row.line(),
          "a source of up to " + LONGEST_SOURCE + " characters",
          source.length() + " characters");
    }
    checkComposed(row, "source", source);
  }

  private void checkTarget(Row row, String target) {
    reject(row, "target", target, CharKind::isCyrillic, "Latin letters or signs");
    reject(row, "target", target, Character::isISOControl, "characters that can be seen");
    reject(
        row,
        "target",
        target,
        c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE,
        "whole characters");
    if (scheme.form() != OutputForm.AS_IS) {
      checkComposed(row, "target", target);
    }
    if (scheme.casesByWord()) {
      reject(
          row,
          "target",
          target,
          c -> CharKind.of(c) == CharKind.CAPITAL,
          "lower case; capitals follow from it");
    }
  }

  private void reject(Row row, String part, String text, IntPredicate wrong, String expected) {
    text.codePoints()
        .filter(wrong)
        .findFirst()
        .ifPresent(c -> problems.expected(
            row.line(), expected + " in " + part + " \"" + text + "\"", CodePoints.describe(c)));
  }

  private void checkComposed(Row row, String part, String text) {
    if (!NFC.isNormalized(text)) {
      problems.expected(
          row.line(),
          part + " in composed form (NFC) " + CodePoints.hex(NFC.normalize(text)),
          CodePoints.hex(text));
    }
  }

  private void checkTitle(Row row, String title) {
    checkTarget(row, title.toLowerCase(Locale.ROOT));
    if (!title.equalsIgnoreCase(row.target()) || title.equals(row.target())) {
      problems.expected(
          row.line(), "title= to be \"" + row.target() + "\" with capitals", "\"" + title + "\"");
    }
  }

  private void checkReading(Row row, String letter) {
    boolean known = file.rows.stream()
        .anyMatch(other -> other.source().equals(letter) && other.readAs().isEmpty());
    if (!known) {
      problems.expected(
          row.line(), "a letter with a target of its own after =", "\"" + letter + "\"");
    }
  }

  private void checkContext(Row row, Context context) {
    reject(row, "context", context.letters(), CharKind::isLatin, "Cyrillic letters");
    reject(
        row, "context", context.letters(), c -> CharKind.of(c) == CharKind.CAPITAL, "lower case");
  }

  private void checkCondition(Condition condition, int line) {
    Optional<SchemeOption> option = scheme.options().stream()
        .filter(o -> o.name().equals(condition.option()))
        .findFirst();
    if (option.isEmpty()) {
      problems.expected(
          line,
          "an option defined in the head, one of "
              + scheme.options().stream().map(SchemeOption::name).toList(),
          "\"" + condition.option() + "\"");
    } else if (!option.get().values().contains(condition.value())) {
      problems.expected(
          line,
          "a value of option " + condition.option() + ", one of " + option.get().values(),
          "\"" + condition.value() + "\"");
    }
  }

  private void checkLanguage(String language, int line) {
    if (!language.matches("[a-z]{2,3}(-[a-z]+)*")) {
      problems.expected(line, "a language code such as uk", "\"" + language + "\"");
    }
  }

  // The rows together

  private void checkOptionsAreRead() {
    Set<String> read = new HashSet<>();
    file.rows.forEach(row -> row.condition().ifPresent(condition -> read.add(condition.option())));
    file.optionLines.forEach((name, line) -> {
      if (!read.contains(name)) {
        problems.expected(line, "a row with if=" + name, "none: the option changes nothing");
      }
    });
  }

  /**
   * A rule can hold if somewhere, under some language and options, no rule tried before it fits. Only rules with the same
   * source are compared; what matters of a neighbour is only which contexts name it, so a few letters stand for all.
   */
  private void checkRulesCanHold() {
    Map<String, List<Row>> bySource = new HashMap<>();
    for (Row row : file.rows) {
      List<Row> rivals = bySource.computeIfAbsent(
          row.source() + row.language().map(language -> "/" + language).orElse(""),
          s -> new ArrayList<>());
      findSame(row, rivals)
          .ifPresentOrElse(
              same -> problems.expected(
                  row.line(),
                  "a source and context not given yet",
                  "«" + row.source() + "» of line " + same.line() + " again"),
              () -> rivals.add(row));
    }
    bySource.values().forEach(this::checkEachCanHold);
  }

  private static Optional<Row> findSame(Row row, List<Row> rivals) {
    return rivals.stream()
        .filter(other -> other.condition().equals(row.condition())
            && sameSet(other.before(), row.before())
            && sameSet(other.after(), row.after()))
        .findFirst();
  }

  private static boolean sameSet(Context a, Context b) {
    return a.isNegated() == b.isNegated()
        && a.namesEdge() == b.namesEdge()
        && a.letters()
            .chars()
            .boxed()
            .collect(Collectors.toSet())
            .equals(b.letters().chars().boxed().collect(Collectors.toSet()));
  }

  private void checkEachCanHold(List<Row> rows) {
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparing(SchemeChecker::isPlain));
    for (int i = 1; i < ordered.size(); i++) {
      Row row = ordered.get(i);
      List<Row> tried = ordered.subList(0, i).stream()
          .filter(other -> other.condition().isEmpty() || other.condition().equals(row.condition()))
          .toList();
      if (isCovered(row, tried)) {
        problems.expected(
            row.line(),
            "a rule that can hold",
            "«" + row.source() + "» whose places are all taken by line "
                + String.join(
                    ", ",
                    tried.stream().map(other -> String.valueOf(other.line())).toList()));
      }
    }
  }

  private static boolean isPlain(Row row) {
    return row.before().isAny() && row.after().isAny() && row.condition().isEmpty();
  }

  private static boolean isCovered(Row row, List<Row> tried) {
    int[] before = neighbours(tried, row, true);
    int[] after = neighbours(tried, row, false);
    for (int b : before) {
      for (int a : after) {
        boolean fits = row.before().contains(b) && row.after().contains(a);
        if (fits
            && tried.stream()
                .noneMatch(other -> other.before().contains(b) && other.after().contains(a))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the neighbours that the contexts tell apart: every letter named, one that is not named, and the edge. */
  private static int[] neighbours(List<Row> rows, Row row, boolean before) {
    StringBuilder letters = new StringBuilder("\uFFFD");
    for (Row other : rows) {
      letters.append((before ? other.before() : other.after()).letters());
    }
    letters.append((before ? row.before() : row.after()).letters());
    return IntStream.concat(letters.chars().distinct(), IntStream.of(Context.EDGE))
        .toArray();
  }

  // Signs and examples

  private void checkSign(SchemeParser.Sign sign) {
    int c = sign.text().codePointAt(0);
    String found = CodePoints.hex(sign.text());
    if (!found.equals(sign.codePoint())) {
      problems.expected(sign.line(), "the sign " + sign.codePoint(), CodePoints.describe(c));
    } else if (!CodePoints.name(c).equals(sign.name())) {
      problems.expected(sign.line(), "the name " + CodePoints.name(c), sign.name());
    } else if (file.rows.stream().noneMatch(row -> row.target().contains(sign.text()))) {
      problems.expected(sign.line(), "a sign that a row writes", CodePoints.describe(c));
    }
  }

  private void checkExample(Example example) {
    int line = example.line();
    if (!NFC.isNormalized(example.cyrillic())) {
      problems.expected(
          line, "an example in composed form (NFC)", CodePoints.hex(example.cyrillic()));
      return;
    }
    Optional<Integer> latin = strays(example.cyrillic(), CharKind::isLatin);
    Optional<Integer> cyrillic = strays(example.latin(), CharKind::isCyrillic);
    if (latin.isPresent() || cyrillic.isPresent()) {
      problems.expected(
          line,
          "one script on each side of an example",
          CodePoints.describe(latin.orElseGet(cyrillic::orElseThrow)));
      return;
    }
    example.condition().ifPresent(condition -> checkCondition(condition, line));
    String language = example.language().orElse(scheme.languages().get(0));
    if (!scheme.languages().contains(language)) {
      problems.expected(line, "one of the languages " + scheme.languages(), "\"" + language + "\"");
      return;
    }
    if (example.condition().isEmpty() || isKnown(example.condition().get())) {
      String result = scheme
          .book(
              language,
              example.condition().map(c -> Map.of(c.option(), c.value())).orElse(Map.of()))
          .spell(example.cyrillic());
      if (!result.equals(example.latin())) {
        problems.expected(
            line,
            "the rules to give \"" + example.latin() + "\" for «" + example.cyrillic() + "»",
            "\"" + result + "\" (" + CodePoints.hex(result) + ")");
      }
    }
  }

  private boolean isKnown(Condition condition) {
    return scheme.options().stream()
        .anyMatch(
            o -> o.name().equals(condition.option()) && o.values().contains(condition.value()));
  }

  private static Optional<Integer> strays(String text, IntPredicate wrong) {
    return text.codePoints().filter(wrong).boxed().findFirst();
  }
}
