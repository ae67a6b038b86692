package org.latinitsa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CodePoints;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;

/** Says in words what a transduction finds. For use by one thread. */
final class Wording {
  private final RuleBook book;

  /** What was said about the same characters before; a text says the same things over and over. */
  private final Map<List<Object>, Finding> said = new HashMap<>();

  Wording(RuleBook book) {
    this.book = book;
  }

  /** Returns a finding about some characters that stand at a place. */
  Finding finding(FindingCode code, int start, int end, String characters) {
    Finding first = said.computeIfAbsent(
        List.of(code, characters),
        key ->
            new Finding(code, start, end, message(code, characters), suggestion(code, characters)));
    return new Finding(code, start, end, first.message(), first.suggestion());
  }

  private String message(FindingCode code, String characters) {
    List<String> names = characters.codePoints().mapToObj(CodePoints::describe).toList();
    String named = String.join(" with ", names);
    return switch (code) {
      case PASSED_THROUGH -> named + " is not in " + book.scheme().id() + "; copied unchanged";
      case STRESS_DROPPED -> "Stress mark left out: " + named;
      case LETTER_OMITTED -> book.scheme().id() + " writes nothing for " + named;
      case MODERNIZED -> named + " read as the modern letter that replaced it";
    };
  }

  /** For a letter that the scheme has, though not as it is set: how to get at it. */
  private Optional<String> suggestion(FindingCode code, String characters) {
    if (code != FindingCode.PASSED_THROUGH) {
      return Optional.empty();
    }
    char letter = Character.toLowerCase(characters.charAt(0));
    return book.scheme().rules().stream()
        .filter(rule -> rule.source().charAt(0) == letter && rule.source().length() == 1)
        .findFirst()
        .flatMap(rule -> rule.language()
            .map(language -> "choose language " + language)
            .or(() -> rule.condition()
                .map(condition -> "set option " + condition.option() + "=" + condition.value())));
  }
}
