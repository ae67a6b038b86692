package org.latinitsa.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.latinitsa.text.CodePoints;

/**
 * Reads the lines of a scheme file into a scheme. What a line means by itself is decided here; what the lines mean
 * together is for {@link SchemeChecker}.
 */
final class SchemeParser {
  static final String NOTHING = "∅";

  private static final String INTERPRETATION = "# interpretation:";
  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.:-][a-z0-9]+)*");
  private static final Pattern CODE_POINTS = Pattern.compile("(U\\+[0-9A-F]{4,5})+");
  private static final Pattern OPTION =
      Pattern.compile("([a-z0-9-]+) *= *([a-z0-9-]+(?: +[a-z0-9-]+)+) *; *(.+)");
  private static final Pattern SET_REFERENCE = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> ONCE = Set.of(
      "id",
      "title",
      "authority",
      "year",
      "status",
      "superseded-by",
      "aliases",
      "languages",
      "form",
      "case",
      "stress",
      "latin-quote",
      "bcp47",
      "collapse",
      "reversible",
      "except",
      "confidence");
  private static final Set<String> OFTEN = Set.of("source", "option", "set", "note");
  private static final Set<String> SECTIONS =
      Set.of("letters", "obsolete", "contexts", "punctuation", "signs", "examples");
  private static final Set<String> ROW_FIELDS = Set.of("before", "after", "if", "title", "clause");
  private static final Set<String> EXAMPLE_FIELDS = Set.of("if", "language");

  /** A sign that is easily confused, with what the file says it is. */
  record Sign(String text, String codePoint, String name, int line) {}

  /** A line of the head. */
  record Head(String value, int line) {}

  final Map<String, Head> head = new LinkedHashMap<>();
  final List<String> sources = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> interpretations = new ArrayList<>();
  final Map<String, SchemeOption> options = new LinkedHashMap<>();
  final Map<String, Integer> optionLines = new LinkedHashMap<>();
  final List<Row> rows = new ArrayList<>();
  final List<Sign> signs = new ArrayList<>();
  final List<Example> examples = new ArrayList<>();
  final Problems problems;

  private final Map<String, String> sets = new LinkedHashMap<>();
  private @Nullable String section;
  private Optional<String> language = Optional.empty();
  private int line;

  SchemeParser(String file) {
    problems = new Problems(file);
  }

  SchemeParser parse(String text) {
    text.lines().forEach(this::parseLine);
    return this;
  }

  private void parseLine(String raw) {
    line++;
    String content = raw.strip();
    if (content.startsWith(INTERPRETATION)) {
      interpretations.add(content.substring(INTERPRETATION.length()).strip());
    } else if (content.startsWith("#") || content.isEmpty()) {
      return;
    } else if (content.endsWith(":") && !content.contains("  ")) {
      openSection(content.substring(0, content.length() - 1));
    } else if (section == null) {
      parseHead(content);
    } else {
      parseRow(section, content);
    }
  }

  private void openSection(String name) {
    language = Optional.empty();
    section = name;
    if (name.startsWith("language ")) {
      section = "language";
      language = Optional.of(name.substring("language ".length()).strip());
    } else if (!SECTIONS.contains(name)) {
      problems.expected(
          line,
          "one of the sections letters, obsolete, contexts, language xx, punctuation, signs, examples",
          "\"" + name + "\"");
    }
  }

  private void parseHead(String content) {
    int colon = content.indexOf(':');
    if (colon < 0) {
      problems.expected(line, "\"name: value\" before the first section", "\"" + content + "\"");
      return;
    }
    String name = content.substring(0, colon).strip();
    String value = content.substring(colon + 1).strip();
    if (value.isEmpty()) {
      problems.expected(line, "a value for " + name, "nothing");
    } else if (OFTEN.contains(name)) {
      parseRepeated(name, value);
    } else if (!ONCE.contains(name)) {
      problems.expected(line, "a name known in the head of a scheme", "\"" + name + "\"");
    } else if (head.putIfAbsent(name, new Head(value, line)) != null) {
      problems.expected(line, "\"" + name + "\" once", "it a second time");
    }
  }

  private void parseRepeated(String name, String value) {
    switch (name) {
      case "source" -> sources.add(value);
      case "note" -> notes.add(value);
      case "option" -> parseOption(value);
      default -> parseSet(value);
    }
  }

  private void parseOption(String value) {
    Matcher option = OPTION.matcher(value);
    if (!option.matches()) {
      problems.expected(
          line, "\"option: name = default other; what it does\"", "\"" + value + "\"");
      return;
    }
    String name = option.group(1);
    if (options.containsKey(name)) {
      problems.expected(line, "option " + name + " once", "it a second time");
      return;
    }
    options.put(
        name, new SchemeOption(name, List.of(option.group(2).split(" +")), option.group(3)));
    optionLines.put(name, line);
  }

  private void parseSet(String value) {
    int equals = value.indexOf('=');
    if (equals < 1) {
      problems.expected(line, "\"set: name = letters\"", "\"" + value + "\"");
      return;
    }
    String name = value.substring(0, equals).strip();
    if (sets.putIfAbsent(name, expandSets(value.substring(equals + 1).strip())) != null) {
      problems.expected(line, "set " + name + " once", "it a second time");
    }
  }

  private void parseRow(String sectionName, String content) {
    List<String> columns = List.of(content.split("\t+ *| {2,}\t?"));
    switch (sectionName) {
      case "signs" -> parseSign(columns);
      case "examples" -> parseExample(columns);
      default -> parseRule(sectionName, columns);
    }
  }

  private void parseSign(List<String> columns) {
    if (columns.size() == 3) {
      signs.add(new Sign(columns.get(0), columns.get(1), columns.get(2), line));
    } else {
      problems.expected(
          line,
          "a sign, its code point and its Unicode name, in columns two spaces apart",
          found(columns));
    }
  }

  private void parseExample(List<String> columns) {
    if (columns.size() < 3) {
      problems.expected(
          line,
          "source, result and place in the standard, in columns two spaces apart",
          found(columns));
      return;
    }
    Map<String, String> fields = fields(columns.subList(3, columns.size()), EXAMPLE_FIELDS);
    examples.add(new Example(
        columns.get(0),
        columns.get(1),
        columns.get(2),
        Optional.ofNullable(fields.get("if")).map(SchemeParser::condition),
        Optional.ofNullable(fields.get("language")),
        line));
  }

  private void parseRule(String sectionName, List<String> columns) {
    if (columns.size() < 2) {
      problems.expected(line, "a source and a target in columns two spaces apart", found(columns));
      return;
    }
    Map<String, String> fields = fields(columns.subList(2, columns.size()), ROW_FIELDS);
    String target = characters(columns.get(1));
    boolean readAs = target.startsWith("=") && target.length() > 1;
    rows.add(new Row(
        characters(columns.get(0)),
        readAs || target.equals(NOTHING) ? "" : target,
        Optional.ofNullable(fields.get("title")),
        readAs ? Optional.of(target.substring(1)) : Optional.empty(),
        context(fields.get("before"), '^'),
        context(fields.get("after"), '$'),
        Optional.ofNullable(fields.get("if")).map(SchemeParser::condition),
        language,
        sectionName,
        Optional.ofNullable(fields.get("clause")),
        line));
  }

  private Map<String, String> fields(List<String> columns, Set<String> known) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String column : columns) {
      int equals = column.indexOf('=');
      String name = equals < 0 ? column : column.substring(0, equals);
      if (equals < 0 || !known.contains(name)) {
        problems.expected(
            line,
            "a field of " + known.stream().sorted().toList() + " as name=value",
            "\"" + column + "\"");
      } else if (fields.putIfAbsent(name, column.substring(equals + 1)) != null) {
        problems.expected(line, "field " + name + " once", "it a second time");
      }
    }
    return fields;
  }

  private static Condition condition(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Condition(text, SchemeOption.ON)
        : new Condition(text.substring(0, colon), text.substring(colon + 1));
  }

  private Context context(@Nullable String text, char edge) {
    if (text == null) {
      return Context.ANY;
    }
    boolean negated = text.startsWith("!");
    String set = expandSets(negated ? text.substring(1) : text);
    boolean hasEdge = set.indexOf(edge) >= 0;
    String letters = set.replace(String.valueOf(edge), "");
    if (set.isEmpty()) {
      problems.expected(line, "letters or the edge " + edge + " in a context", "nothing");
    }
    int stray = letters.chars().filter(c -> !Character.isLetter(c)).findFirst().orElse(-1);
    if (stray >= 0) {
      problems.expected(
          line,
          "letters and, for the edge of the word, " + edge + " in this context",
          CodePoints.describe(stray));
    }
    letters
        .chars()
        .filter(c -> letters.indexOf(c) != letters.lastIndexOf(c))
        .findFirst()
        .ifPresent(c -> problems.expected(
            line, "each letter of a context once", CodePoints.describe(c) + " twice"));
    return new Context(letters, hasEdge ? String.valueOf(edge) : "", negated);
  }

  private String expandSets(String text) {
    return SET_REFERENCE.matcher(text).replaceAll(match -> {
      String letters = sets.get(match.group(1));
      if (letters == null) {
        problems.expected(
            line,
            "a set defined in a line before, one of " + sets.keySet(),
            "{" + match.group(1) + "}");
      }
      return letters == null ? "" : Matcher.quoteReplacement(letters);
    });
  }

  /** Returns the characters that {@code U+0023} stands for, or the column as it is. */
  private static String characters(String column) {
    if (!CODE_POINTS.matcher(column).matches()) {
      return column;
    }
    StringBuilder text = new StringBuilder();
    for (String code : column.substring(2).split("U\\+")) {
      text.appendCodePoint(Integer.parseInt(code, 16));
    }
    return text.toString();
  }

  private static String found(List<String> columns) {
    return columns.size()
        + (columns.size() == 1 ? " column: " : " columns: ")
        + String.join(" / ", columns);
  }

  // The head as values. Each returns a default when the value is missing or wrong; the wrong ones
  // are problems.

  String text(String name) {
    Head entry = head.get(name);
    if (entry == null) {
      problems.expected(1, "\"" + name + ":\" in the head", "none");
      return "";
    }
    return entry.value();
  }

  String id() {
    String id = text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      problems.expected(
          headLine("id"),
          "an id of lower-case letters, digits, dots and hyphens",
          "\"" + id + "\"");
    }
    return id;
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(head.get(name)).map(Head::value);
  }

  List<String> words(String name, String otherwise) {
    String value = optionalText(name).orElse(otherwise);
    return value.isEmpty() ? List.of() : List.of(value.split(" +"));
  }

  int year() {
    String value = text("year");
    if (!value.isEmpty() && !value.matches("[12][0-9]{3}")) {
      problems.expected(headLine("year"), "a year of four digits", "\"" + value + "\"");
      return 0;
    }
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  double confidence() {
    String value = optionalText("confidence").orElse("1");
    if (!value.matches("1|1\\.0|0\\.[0-9]+")) {
      problems.expected(headLine("confidence"), "a number from 0 to 1", "\"" + value + "\"");
      return 0;
    }
    return Double.parseDouble(value);
  }

  OutputForm form() {
    return switch (choice("form", "nfc", "nfd", "as-is")) {
      case "nfd" -> OutputForm.NFD;
      case "as-is" -> OutputForm.AS_IS;
      default -> OutputForm.NFC;
    };
  }

  /** Returns the value of a head line that must be one of a few, the first of which is the default. */
  String choice(String name, String... values) {
    String value = optionalText(name).orElse(values[0]);
    if (!List.of(values).contains(value)) {
      problems.expected(
          headLine(name), name + " to be one of " + List.of(values), "\"" + value + "\"");
      return values[0];
    }
    return value;
  }

  /** Returns the line of a head entry, or 1 if there is none. */
  int headLine(String name) {
    Head entry = head.get(name);
    return entry == null ? 1 : entry.line();
  }

  /** Returns the rules, with their targets in all cases and in the form of the scheme. */
  List<Rule> rules(OutputForm form, boolean casesByWord) {
    return rows.stream()
        .map(row -> {
          Targets targets = casesByWord ? Targets.byWord(row) : Targets.asWritten(row);
          return new Rule(row, form == OutputForm.NFD ? targets.decomposed() : targets);
        })
        .toList();
  }
}
