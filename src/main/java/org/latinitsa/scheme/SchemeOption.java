package org.latinitsa.scheme;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A choice that a standard leaves open.
 *
 * @param name lower-case words with hyphens
 * @param values the values it can have, the default first
 * @param description what it changes, with the clause that allows it
 */
public record SchemeOption(String name, List<String> values, String description) {
  /** The value of an option that switches something on. */
  public static final String ON = "on";

  /** Copies the values. @throws IllegalArgumentException if there are fewer than two */
  public SchemeOption {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "Expected two values or more for option " + name + " but was " + values);
    }
  }

  /** Returns the value in force when none is chosen. */
  public String defaultValue() {
    return values.get(0);
  }
}
