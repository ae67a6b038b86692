package org.latinitsa.scheme;

import java.util.Optional;

/**
 * A row of a scheme file as it stands there.
 *
 * @param source one letter or several
 * @param target the target as written, NFC
 * @param title the target in title case, if the row gives one
 * @param readAs the letter that the source is read as, if the row says so
 * @param before what must stand before
 * @param after what must stand after
 * @param condition the option it depends on
 * @param language the language of its section
 * @param section the name of its section
 * @param clause where the standard says so
 * @param line its line, from 1
 */
record Row(
    String source,
    String target,
    Optional<String> title,
    Optional<String> readAs,
    Context before,
    Context after,
    Optional<Condition> condition,
    Optional<String> language,
    String section,
    Optional<String> clause,
    int line) {

  /** Returns this row with the contexts of another, whose target it takes. */
  Row inContextOf(Row other) {
    return new Row(
        source,
        other.target,
        other.title,
        readAs,
        other.before,
        other.after,
        condition,
        language,
        section,
        clause,
        line);
  }
}
