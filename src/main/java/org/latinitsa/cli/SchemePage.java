package org.latinitsa.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.scheme.SchemeOption;

/** Schemes as text that can be laid beside the printed standard. */
final class SchemePage {
  private SchemePage() {}

  /** Returns one line a scheme. */
  static String list(List<Scheme> schemes) {
    int width = schemes.stream().mapToInt(scheme -> scheme.id().length()).max().orElse(0);
    return schemes.stream()
        .map(scheme -> String.format(
            Locale.ROOT,
            "%-" + width + "s  %s  %s%n",
            scheme.id(),
            scheme.isReversible() ? "reversible" : "          ",
            scheme.title()))
        .collect(Collectors.joining());
  }

  /** Returns everything about one scheme. */
  static String one(Scheme scheme) {
    StringBuilder page = new StringBuilder();
    page.append(scheme.title()).append('\n');
    field(page, "Id", scheme.id());
    field(page, "Also", String.join(", ", scheme.aliases()));
    field(page, "Authority", scheme.authority());
    field(page, "Year", String.valueOf(scheme.year()));
    field(
        page,
        "Status",
        scheme.status() + scheme.supersededBy().map(id -> ", by " + id).orElse(""));
    field(page, "BCP 47", scheme.languageTag().orElse(""));
    field(page, "Languages", String.join(", ", scheme.languages()));
    field(page, "Output", scheme.form().name());
    field(page, "Reversible", scheme.reversibility());
    field(page, "Except", String.join(" ", scheme.exceptions()));
    field(page, "Confidence", String.valueOf(scheme.confidence()));
    scheme.sources().forEach(source -> field(page, "Source", source));
    for (SchemeOption option : scheme.options()) {
      field(
          page,
          "Option",
          option.name() + " = " + String.join(" | ", option.values()) + " (" + option.defaultValue()
              + " unless chosen): " + option.description());
    }
    String section = "";
    for (Rule rule : scheme.rules()) {
      String heading =
          rule.section() + rule.language().map(language -> " " + language).orElse("");
      if (!heading.equals(section)) {
        page.append('\n').append(heading).append('\n');
        section = heading;
      }
      page.append("  ").append(row(rule)).append('\n');
    }
    if (!scheme.examples().isEmpty()) {
      page.append("\nexamples of the standard\n");
      scheme
          .examples()
          .forEach(example -> page.append("  ")
              .append(example.cyrillic())
              .append(" → ")
              .append(example.latin())
              .append("  (")
              .append(example.place())
              .append(")\n"));
    }
    page.append(ProofPage.sections(scheme));
    paragraph(page, "interpretations", scheme.interpretations());
    paragraph(page, "notes", scheme.notes());
    return page.toString();
  }

  private static void field(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append(String.format(Locale.ROOT, "  %-11s %s%n", name, value));
    }
  }

  /** Returns capital and small letter with what they become, as printed tables have it. */
  private static String row(Rule rule) {
    String capital =
        rule.source().substring(0, 1).toUpperCase(Locale.ROOT) + rule.source().substring(1);
    String small = rule.toString();
    if (capital.equals(rule.source())
        || rule.readAs().isPresent()
        || rule.target().isEmpty()) {
      return rule.readAs()
              .map(letter -> rule.source() + " is read as " + letter)
              .orElse(small)
          + clause(rule);
    }
    return capital + " " + rule.source() + " → " + rule.target(LetterCase.TITLE) + " "
        + small.substring(small.indexOf("→") + 2) + clause(rule);
  }

  private static String clause(Rule rule) {
    return rule.clause().map(clause -> "  (" + clause + ")").orElse("");
  }

  private static void paragraph(StringBuilder page, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append('\n').append(heading).append('\n');
      lines.forEach(line -> page.append("  ").append(line).append('\n'));
    }
  }
}
