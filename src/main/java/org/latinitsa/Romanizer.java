package org.latinitsa;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.latinitsa.engine.Observer;
import org.latinitsa.engine.Transducer;
import org.latinitsa.engine.Transduction;
import org.latinitsa.engine.Utf8Transduction;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.text.Finding;
import org.latinitsa.text.MalformedUtf8Exception;
import org.latinitsa.text.PlacedFinding;

/**
 * Romanizes Russian text by one published scheme. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Romanizer.of("ala-lc").romanize("Вопросы языкознания")   // "Voprosy i͡azykoznanii͡a"
 * }</pre>
 *
 * <p>Cyrillic letters may be composed or decomposed, which makes no difference; what the scheme writes for them has the
 * scheme's {@linkplain Scheme#form() form}. Stress marks over Cyrillic letters are left out unless the scheme keeps them.
 * Everything else — Latin letters, digits, punctuation — is copied as it is, and so are Cyrillic characters that the
 * scheme does not have; these, and whatever else deserves a look, are {@linkplain Finding findings}. No input is refused.
 *
 * <p>All places in results are UTF-16 indices. Time is proportional to the length of the text.
 */
public final class Romanizer {
  /** The romanizers of built-in schemes as they stand, by the id of the scheme. */
  private static final ConcurrentMap<String, Romanizer> BUILT_IN = new ConcurrentHashMap<>();

  private final RuleBook book;
  private final Transducer transducer;

  private Romanizer(RuleBook book) {
    this.book = book;
    this.transducer = new Transducer(book);
  }

  /**
   * Returns the romanizer of a built-in scheme.
   *
   * @param schemeId an id or alias, for example {@code ala-lc}
   * @throws IllegalArgumentException if no built-in scheme has this id; the message names the nearest
   */
  public static Romanizer of(String schemeId) {
    Scheme scheme = Scheme.of(schemeId);
    return BUILT_IN.computeIfAbsent(scheme.id(), id -> of(scheme));
  }

  /** Returns the romanizer of a scheme. */
  public static Romanizer of(Scheme scheme) {
    return new Romanizer(scheme.book());
  }

  /**
   * Returns a romanizer for the letters of another language.
   *
   * @param language a BCP 47 code, one of {@link Scheme#languages()}
   * @throws IllegalArgumentException if the scheme has no letters for it; the message lists those it has
   */
  public Romanizer withLanguage(String language) {
    return new Romanizer(scheme().book(requireNonNull(language, "language"), book.options()));
  }

  /**
   * Returns a romanizer with one option of the scheme set.
   *
   * @param name the name of one of {@link Scheme#options()}
   * @param value one of its values
   * @throws IllegalArgumentException if there is no such option or value; the message lists those there are
   */
  public Romanizer withOption(String name, String value) {
    Map<String, String> options = new HashMap<>(book.options());
    options.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return new Romanizer(scheme().book(book.language(), options));
  }

  /** Returns the scheme. */
  public Scheme scheme() {
    return book.scheme();
  }

  /** Returns a text romanized; the same {@code String} if nothing changes. */
  public String romanize(CharSequence text) {
    return transducer.apply(text.toString());
  }

  /**
   * Returns a text romanized, and reports what deserves a look.
   *
   * @param findings is given the findings in the order of their places
   */
  public String romanize(CharSequence text, Consumer<? super Finding> findings) {
    String source = text.toString();
    Transduction pass = Transduction.observed(
        transducer, observer(source, requireNonNull(findings, "findings")), source);
    pass.run(source);
    return unchangedOr(source, pass.output());
  }

  private Observer observer(String text, Consumer<? super Finding> findings) {
    Wording wording = new Wording(book);
    return (code, start, end) ->
        findings.accept(wording.finding(code, start, end, text.substring(start, end)));
  }

  private static String unchangedOr(String text, String latin) {
    return latin.equals(text) ? text : latin;
  }

  /**
   * Romanizes a stream of text. The result is that of the whole text at once, however the reader cuts it. Memory does not
   * grow with the length of the text. Neither end is closed.
   *
   * @throws IOException if reading or writing fails
   */
  public void romanize(Reader text, Appendable latin) throws IOException {
    Transduction pass = Transduction.silent(transducer);
    char[] piece = new char[2 * (Transduction.LOOK_BEHIND + Transduction.LOOK_AHEAD)];
    int filled = 0;
    int from = 0;
    boolean isEnd = false;
    while (!isEnd) {
      int read = text.read(piece, filled, piece.length - filled);
      isEnd = read < 0;
      filled += Math.max(read, 0);
      int used = pass.run(new String(piece, 0, filled), from, isEnd);
      pass.drainTo(latin);
      int dropped = Math.max(0, used - Transduction.LOOK_BEHIND);
      System.arraycopy(piece, dropped, piece, 0, filled - dropped);
      filled -= dropped;
      from = used - dropped;
    }
  }

  /**
   * Romanizes a stream of UTF-8 into a stream of UTF-8: the fastest way for files. The result is that of the whole text at
   * once. Memory does not grow with the length of the text. Neither end is closed; the output is flushed.
   *
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; the text before them has been written
   * @throws IOException if reading or writing fails
   */
  public void romanize(InputStream utf8, OutputStream latin) throws IOException {
    new Utf8Transduction(transducer, null).run(utf8, latin);
  }

  /**
   * Romanizes a stream of UTF-8 into a stream of UTF-8, and reports what deserves a look.
   *
   * @param findings is given the findings in the order of their places
   * @throws MalformedUtf8Exception if the bytes are not UTF-8; the text before them has been written
   * @throws IOException if reading or writing fails
   */
  public void romanize(
      InputStream utf8, OutputStream latin, Consumer<? super PlacedFinding> findings)
      throws IOException {
    Wording wording = new Wording(book);
    new Utf8Transduction(
            transducer,
            (code, start, line, characters) -> findings.accept(new PlacedFinding(
                wording.finding(code, 0, characters.length(), characters),
                start,
                line,
                characters)))
        .run(utf8, latin);
  }

  /** Returns a text romanized, with the rule and the piece of source for every piece of the result, and the findings. */
  public Romanization trace(CharSequence text) {
    List<Finding> findings = new ArrayList<>();
    String source = text.toString();
    Transduction pass = Transduction.traced(transducer, observer(source, findings::add), source);
    pass.run(source);
    return new Romanization(
        unchangedOr(source, pass.output()), new Spans(pass.trace(), source.length()), findings);
  }

  /** Returns the id of the scheme. */
  @Override
  public String toString() {
    return "Romanizer[" + scheme().id() + "]";
  }
}
