package org.latinitsa.scheme;

import java.util.Optional;

/** One row of a scheme: a Cyrillic source, where it stands, and the Latin target. Immutable. */
public final class Rule {
  private final Row row;
  private final Targets targets;

  /**
   * A rule from a row of the file.
   *
   * @param row what the file says
   * @param targets its target in each case, in the scheme's form
   */
  Rule(Row row, Targets targets) {
    this.row = row;
    this.targets = targets;
  }

  /** Returns the source: one letter or several, lower case, NFC. */
  public String source() {
    return row.source();
  }

  /** Returns the target as the file has it, lower case unless case has a meaning in the scheme; may be empty. */
  public String target() {
    return target(LetterCase.LOWER);
  }

  /** Returns the target in one case, in the scheme's normalization form. */
  public String target(LetterCase letterCase) {
    return targets.in(letterCase);
  }

  /** Returns what must stand before the source. */
  public Context before() {
    return row.before();
  }

  /** Returns what must stand after the source. */
  public Context after() {
    return row.after();
  }

  /** Returns the option on which the rule depends, if any. */
  public Optional<Condition> condition() {
    return row.condition();
  }

  /** Returns the language whose column the rule belongs to; empty for the letters that serve every language. */
  public Optional<String> language() {
    return row.language();
  }

  /** Returns the letter that the source is read as, if the rule says so instead of giving a target of its own. */
  public Optional<String> readAs() {
    return row.readAs();
  }

  /** Returns the section of the file, for example {@code letters} or {@code obsolete}. */
  public String section() {
    return row.section();
  }

  /** Returns where the standard says so, if the file names the place. */
  public Optional<String> clause() {
    return row.clause();
  }

  /** Returns the line of the scheme file, from 1. */
  public int line() {
    return row.line();
  }

  /** Returns whether the rule depends on anything but its source. */
  public boolean isConditional() {
    return !before().isAny() || !after().isAny() || condition().isPresent();
  }

  /** Returns the rule as «source → target», with its contexts if it has any, in the notation of scheme files. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(source()).append(" → ").append(target().isEmpty() ? "∅" : target());
    if (!before().isAny()) {
      text.append("  before=").append(before());
    }
    if (!after().isAny()) {
      text.append("  after=").append(after());
    }
    condition().ifPresent(c -> text.append("  if=").append(c));
    return text.toString();
  }

  /** Returns this rule for the source of another that is to be read as this one's. */
  Rule readFrom(Rule other) {
    return new Rule(other.row.inContextOf(row), targets);
  }
}
