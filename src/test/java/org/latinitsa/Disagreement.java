package org.latinitsa;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.text.CharKind;

/**
 * One row of {@code testdata/disagreements.tsv}: a place where another implementation writes something else. A row is
 * about either letters or their case.
 */
final class Disagreement {
  private static final Pattern JAVA = Pattern.compile("(\\d*)(?:\\.\\.)?(\\d*)");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Rows.Row row;
  private final Pattern where;
  private final boolean isAboutCase;

  Disagreement(Rows.Row row) {
    this.row = row;
    String pattern = row.column(4);
    boolean anyCase = pattern.chars().noneMatch(c -> c >= 'Ѐ' && Character.isUpperCase(c));
    this.where =
        Pattern.compile(pattern, anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    this.isAboutCase = theirs().matches("\\{(title|upper|lower)}");
  }

  Comparison.Subject subject() {
    return new Comparison.Subject(row.column(0), row.column(1), row.column(2));
  }

  private String theirs() {
    return row.column(5);
  }

  private String ours() {
    return row.column(6);
  }

  String right() {
    return row.column(7);
  }

  String source() {
    return row.column(8);
  }

  String example() {
    return row.column(9);
  }

  String theirExample() {
    return row.column(10);
  }

  String ourExample() {
    return row.column(11);
  }

  /** Returns whether the other implementation does so on the Java that runs the test. */
  boolean isOfThisJava() {
    Matcher range = JAVA.matcher(row.column(12));
    if (!range.matches()) {
      throw new AssertionError(
          row.place() + ": expected a range of Java versions, found " + row.column(12));
    }
    int java = Runtime.version().feature();
    boolean isNotBefore = range.group(1).isEmpty() || java >= Integer.parseInt(range.group(1));
    boolean isNotAfter = range.group(2).isEmpty() || java <= Integer.parseInt(range.group(2));
    return isNotBefore && isNotAfter;
  }

  /** Returns whether only the case of the letters differs. */
  boolean isAboutCase() {
    return isAboutCase;
  }

  /** Returns where the source ends that begins at a place and that the row is about, or -1. */
  int endAt(String text, int at) {
    Matcher matcher = where.matcher(text);
    matcher.region(at, text.length());
    matcher.useTransparentBounds(true);
    matcher.useAnchoringBounds(false);
    return matcher.lookingAt() && matcher.end() > at ? matcher.end() : -1;
  }

  /** Returns what the other implementation writes for a part of the source, of a row about letters. */
  String theirs(String text, int at, int end) {
    return theirs().equals("{source}") ? text.substring(at, end) : cased(theirs(), text, at);
  }

  /** Returns letters in the case that the other implementation writes, of a row about case. */
  String recased(String letters) {
    return recased(theirs(), letters);
  }

  /** Returns whether what we write at a place is what the row says that we write. */
  boolean isOurs(String written, String text, int at) {
    return written.equals(isAboutCase() ? recased(ours(), written) : cased(ours(), text, at));
  }

  private static String cased(String letters, String text, int at) {
    if (letters.equals("∅")) {
      return "";
    }
    return switch (caseAt(text, at)) {
      case LOWER -> letters;
      case TITLE -> title(letters);
      case UPPER -> letters.toUpperCase(Locale.ROOT);
    };
  }

  private static LetterCase caseAt(String text, int at) {
    return LetterCase.of(CharKind.of(text.charAt(at)), kindAt(text, at - 1), kindAt(text, at + 1));
  }

  private static CharKind kindAt(String text, int at) {
    return at < 0 || at >= text.length() ? CharKind.EDGE : CharKind.of(text.charAt(at));
  }

  private static String recased(String letterCase, String letters) {
    return switch (letterCase) {
      case "{lower}" -> letters.toLowerCase(Locale.ROOT);
      case "{upper}" -> letters.toUpperCase(Locale.ROOT);
      case "{title}" -> title(letters.toLowerCase(Locale.ROOT));
      default -> throw new AssertionError("Expected a letter case but was " + letterCase);
    };
  }

  private static String title(String letters) {
    return LETTER.matcher(letters).replaceFirst(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return row.place() + " " + row.column(2) + ", " + row.column(3);
  }
}
