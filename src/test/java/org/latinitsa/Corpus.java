package org.latinitsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;

/**
 * The expected romanizations for one scheme.
 *
 * <ul>
 *   <li>{@code pairs/<id>.tsv}: id, Cyrillic, expected, further acceptable forms
 *   <li>{@code official-examples.tsv}: scheme, Cyrillic, expected, place in the standard
 *   <li>{@code schemes/<id>.tsv}: Cyrillic, expected, where from, settings such as {@code language=uk} and {@code
 *       option:middle-dot=on}, separated by spaces
 * </ul>
 */
public final class Corpus {
  /** One text with the results that are right for it; cases of one scheme share their romanizers, by settings. */
  public record Case(
      String place,
      Scheme scheme,
      String cyrillic,
      List<String> acceptable,
      String settings,
      Map<String, Romanizer> romanizers) {
    /** Returns what the scheme gives for the text. */
    public String result() {
      return romanizer().romanize(cyrillic);
    }

    /** Returns the findings that there must not be: of something passed through where all is expected to be mapped. */
    public List<Finding> leaks() {
      return leaks(romanizer());
    }

    private List<Finding> leaks(Romanizer romanizer) {
      List<Finding> leaks = new ArrayList<>();
      if (acceptable.get(0).codePoints().noneMatch(CharKind::isCyrillic)) {
        romanizer.romanize(cyrillic, leaks::add);
        leaks.removeIf(finding -> finding.code() != FindingCode.PASSED_THROUGH);
      }
      return leaks;
    }

    /** Returns whether a changed copy of the scheme is still right about the text. */
    public boolean holdsFor(Scheme other, Map<String, Romanizer> others) {
      Romanizer romanizer = others.computeIfAbsent(settings, s -> romanizer(other));
      return acceptable.contains(romanizer.romanize(cyrillic))
          && leaks(romanizer).isEmpty();
    }

    private Romanizer romanizer() {
      return romanizers.computeIfAbsent(settings, s -> romanizer(scheme));
    }

    private Romanizer romanizer(Scheme other) {
      Romanizer romanizer = Romanizer.of(other);
      for (String setting : settings.split(" ")) {
        if (setting.startsWith("language=")) {
          romanizer = romanizer.withLanguage(setting.substring("language=".length()));
        } else if (setting.startsWith("option:")) {
          String[] option = setting.substring("option:".length()).split("=");
          romanizer = romanizer.withOption(option[0], option[1]);
        } else if (!setting.isEmpty()) {
          throw new AssertionError(place + ": unknown setting " + setting);
        }
      }
      return romanizer;
    }

    @Override
    public String toString() {
      return place + " " + cyrillic + " → " + acceptable.get(0);
    }
  }

  private Corpus() {}

  /** Returns all cases for a scheme. */
  public static List<Case> of(Scheme scheme) {
    List<Case> cases = new ArrayList<>();
    Map<String, Romanizer> romanizers = new ConcurrentHashMap<>();
    for (Rows.Row row : Rows.ifAny("pairs/" + scheme.id() + ".tsv", 199)) {
      List<String> acceptable =
          Stream.concat(Stream.of(row.column(2)), row.from(3).stream()).toList();
      cases.add(new Case(row.place(), scheme, row.column(1), acceptable, "", romanizers));
    }
    for (Rows.Row row : Rows.of("official-examples.tsv", 100)) {
      if (row.column(0).equals(scheme.id())) {
        cases.add(
            new Case(row.place(), scheme, row.column(1), List.of(row.column(2)), "", romanizers));
      }
    }
    for (Rows.Row row : Rows.of("schemes/" + scheme.id() + ".tsv", 40)) {
      cases.add(new Case(
          row.place(), scheme, row.column(0), List.of(row.column(1)), row.column(3), romanizers));
    }
    return cases;
  }
}
