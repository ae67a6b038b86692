/**
 * Russian in two scripts: romanization by published schemes, with a reason for every character.
 *
 * <p>Start at {@link org.latinitsa.Romanizer}. {@link org.latinitsa.scheme} holds the schemes as data, {@link
 * org.latinitsa.text} what is said about a text.
 */
module org.latinitsa {
  requires com.ibm.icu;
  requires static com.fasterxml.jackson.core;
  requires static info.picocli;
  requires static org.jspecify;

  exports org.latinitsa;
  exports org.latinitsa.scheme;
  exports org.latinitsa.text;

  opens org.latinitsa.cli to
      info.picocli;
}
