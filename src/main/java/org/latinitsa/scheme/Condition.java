package org.latinitsa.scheme;

import static java.util.Objects.requireNonNull;

/**
 * The value that an option must have for a rule to hold.
 *
 * @param option the name of the option
 * @param value the value asked for
 */
public record Condition(String option, String value) {
  /** Both parts are required. */
  public Condition {
    requireNonNull(option, "option");
    requireNonNull(value, "value");
  }

  /** Returns the condition as scheme files write it: {@code middle-dot} or {@code signs:none}. */
  @Override
  public String toString() {
    return value.equals(SchemeOption.ON) ? option : option + ":" + value;
  }
}
