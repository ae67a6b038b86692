package org.latinitsa.scheme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One published romanization standard, as data. Immutable and safe for use by several threads.
 *
 * <p>The built-in schemes are found by id or alias; others are read from files in the format that the {@linkplain
 * org.latinitsa.scheme package} describes.
 */
public final class Scheme {
  private final String id;
  private final String title;
  private final String authority;
  private final int year;
  private final String status;
  private final Optional<String> supersededBy;
  private final Optional<String> languageTag;
  private final List<String> aliases;
  private final List<String> languages;
  private final OutputForm form;
  private final boolean casesByWord;
  private final boolean dropsStress;
  private final Optional<String> latinQuote;
  private final Optional<String> collapse;
  private final String reversibility;
  private final List<String> exceptions;
  private final double confidence;
  private final List<String> sources;
  private final List<String> notes;
  private final List<String> interpretations;
  private final List<SchemeOption> options;
  private final List<Rule> rules;
  private final List<Example> examples;

  private Scheme(SchemeParser file) {
    id = file.id();
    title = file.text("title");
    authority = file.text("authority");
    year = file.year();
    status = file.optionalText("status").orElse("current");
    supersededBy = file.optionalText("superseded-by");
    languageTag = file.optionalText("bcp47");
    aliases = file.words("aliases", "");
    form = file.form();
    casesByWord = file.choice("case", "by-word", "as-written").equals("by-word");
    dropsStress = file.choice("stress", "drop", "keep").equals("drop");
    latinQuote = file.optionalText("latin-quote");
    collapse = file.optionalText("collapse");
    reversibility = file.text("reversible");
    exceptions = file.words("except", "");
    confidence = file.confidence();
    sources = List.copyOf(file.sources);
    notes = List.copyOf(file.notes);
    interpretations = List.copyOf(file.interpretations);
    options = withInitialisms(file.options.values());
    rules = file.rules(form, casesByWord);
    examples = List.copyOf(file.examples);
    languages = Stream.concat(
            file.words("languages", "ru").stream(),
            rules.stream().flatMap(rule -> rule.language().stream()))
        .distinct()
        .toList();
  }

  private List<SchemeOption> withInitialisms(Collection<SchemeOption> ofFile) {
    List<SchemeOption> all = new ArrayList<>(ofFile);
    if (casesByWord) {
      all.add(new SchemeOption(
          LetterCase.INITIALISMS,
          List.of("off", SchemeOption.ON),
          "capitalize initialisms in mixed text letter by letter: SShA"));
    }
    return List.copyOf(all);
  }

  /**
   * Returns a built-in scheme.
   *
   * @param id an id or alias, for example {@code ala-lc}
   * @throws IllegalArgumentException if no built-in scheme has this id; the message names the nearest
   */
  public static Scheme of(String id) {
    return BuiltInSchemes.get(Objects.requireNonNull(id, "id"));
  }

  /** Returns all built-in schemes, in the order of their ids. */
  public static List<Scheme> all() {
    return BuiltInSchemes.all();
  }

  /**
   * Reads and checks a scheme file.
   *
   * @throws IOException if the file cannot be read
   * @throws SchemeFormatException if it is not a correct scheme; the exception lists every problem with its line
   */
  public static Scheme read(Path file) throws IOException {
    return check(parse(file));
  }

  /** Parses a file. */
  static SchemeParser parse(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName(), "file name").toString();
    return decode(name, Files.readAllBytes(file));
  }

  /** Returns the parsed file as a scheme once nothing is wrong with it. */
  static Scheme check(SchemeParser file) {
    Scheme scheme = new Scheme(file);
    file.problems.throwIfAny();
    new SchemeChecker(file, scheme).check();
    file.problems.throwIfAny();
    return scheme;
  }

  /** Returns the parsed file as a scheme without looking for contradictions, as the build has done that already. */
  static Scheme trust(SchemeParser file) {
    Scheme scheme = new Scheme(file);
    file.problems.throwIfAny();
    return scheme;
  }

  /** Parses the bytes of a file. */
  static SchemeParser decode(String name, byte[] bytes) {
    SchemeParser parser = new SchemeParser(name);
    try {
      return parser.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      parser.problems.expected(lineOfBadByte(bytes), "UTF-8", "bytes that are not");
      parser.problems.throwIfAny();
      throw new AssertionError(e);
    }
  }

  private static int lineOfBadByte(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** Returns the id: authority, number and year in lower case, for example {@code bgn-pcgn-1947}. */
  public String id() {
    return id;
  }

  /** Returns the title of the standard. */
  public String title() {
    return title;
  }

  /** Returns who published the standard. */
  public String authority() {
    return authority;
  }

  /** Returns the year of the edition that the scheme follows. */
  public int year() {
    return year;
  }

  /** Returns whether the standard is in force: {@code current}, {@code superseded} or a few words more. */
  public String status() {
    return status;
  }

  /** Returns the id of the scheme that took its place, if one did. */
  public Optional<String> supersededBy() {
    return supersededBy;
  }

  /** Returns the BCP 47 tag of text romanized by the scheme, with the {@code t} extension, if one is registered. */
  public Optional<String> languageTag() {
    return languageTag;
  }

  /** Returns the other ids of the scheme. */
  public List<String> aliases() {
    return aliases;
  }

  /** Returns the languages that the scheme serves, as BCP 47 codes, the default first. */
  public List<String> languages() {
    return languages;
  }

  /** Returns the normalization form in which the scheme writes. */
  public OutputForm form() {
    return form;
  }

  /** Returns whether capitals follow {@link LetterCase}; otherwise the case of a target has a meaning of its own. */
  public boolean casesByWord() {
    return casesByWord;
  }

  /** Returns whether stress marks over Cyrillic letters are left out. */
  public boolean dropsStress() {
    return dropsStress;
  }

  /** Returns the sign written around each run of Latin letters, if the scheme has one. */
  public Optional<String> latinQuote() {
    return latinQuote;
  }

  /** Returns the sign that is not written twice where two targets meet, if the scheme has one. */
  public Optional<String> collapse() {
    return collapse;
  }

  /**
   * Returns whether the romanized text can be turned back exactly, leaving aside the case of signs and texts with {@link
   * #exceptions()}. {@link SchemeProof} proves it.
   */
  public boolean isReversible() {
    return reversibility.startsWith("yes");
  }

  /** Returns whether the scheme is reversible, and if not, what falls together. */
  public String reversibility() {
    return reversibility;
  }

  /**
   * Returns strings of Cyrillic letters that a text must not contain if it is to be turned back exactly. Only reversible
   * schemes have any, and only such as the language does not use.
   */
  public List<String> exceptions() {
    return exceptions;
  }

  /** Returns how sure we are of the scheme, from 0 to 1. */
  public double confidence() {
    return confidence;
  }

  /** Returns the documents that the scheme was taken from, with what was read of them. */
  public List<String> sources() {
    return sources;
  }

  /** Returns what a reader of the scheme should know besides. */
  public List<String> notes() {
    return notes;
  }

  /** Returns how silent or contradictory places of the standard were read. */
  public List<String> interpretations() {
    return interpretations;
  }

  /** Returns the choices that the standard leaves open. */
  public List<SchemeOption> options() {
    return options;
  }

  /** Returns all rules in the order of the file, whatever language or option they belong to. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the examples that the standard itself prints. */
  public List<Example> examples() {
    return examples;
  }

  /** Returns the rules in force when no language or option is chosen. */
  public RuleBook book() {
    return book(languages.get(0), Map.of());
  }

  /**
   * Returns the rules in force for a language and a choice of options.
   *
   * @param language one of {@link #languages()}
   * @param chosen option names with values; options not named keep their defaults
   * @throws IllegalArgumentException if the scheme has no such language, option or value; the message lists those it has
   */
  public RuleBook book(String language, Map<String, String> chosen) {
    return new RuleBook(this, language, chosen);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
