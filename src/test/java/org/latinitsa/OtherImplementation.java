package org.latinitsa;

import com.ibm.icu.text.Transliterator;
import java.util.function.UnaryOperator;
import ru.homyakin.iuliia.Schemas;
import ru.homyakin.iuliia.Translator;

/** Other implementations that the tests can run, by the names they have in {@code testdata/disagreements.tsv}. */
final class OtherImplementation {
  private OtherImplementation() {}

  /**
   * Returns what an implementation does to a text.
   *
   * @param name the implementation and, after a colon, its name for the scheme
   */
  static UnaryOperator<String> named(String name) {
    String scheme = name.substring(name.indexOf(':') + 1).strip();
    if (name.startsWith("ICU4J:")) {
      return Transliterator.getInstance(scheme)::transliterate;
    } else if (name.startsWith("iuliia-java 1.8:")) {
      return new Translator(Schemas.valueOf(scheme))::translate;
    }
    throw new IllegalArgumentException("Expected ICU4J or iuliia-java 1.8 but was " + name);
  }
}
