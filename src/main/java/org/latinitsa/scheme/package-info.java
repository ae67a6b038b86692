/**
 * Romanization schemes as data: what each published standard says, read from one plain-text file a standard.
 *
 * <h2>The file</h2>
 *
 * A scheme file is UTF-8 text that a cataloger can lay beside the printed standard. It begins with a head of {@code
 * name: value} lines, followed by sections, each opened by its name and a colon. Lines that begin with {@code #} are
 * comments; those that begin with {@code # interpretation:} say how a silent or contradictory standard was read and are
 * kept with the scheme. Columns are separated by two or more spaces or a tab.
 *
 * <pre>
 * id:          bgn-pcgn-1947
 * title:       BGN/PCGN 1947 System for Russian
 * authority:   United States Board on Geographic Names; Permanent Committee on Geographical Names
 * year:        1947
 * source:      Romanization of Russian (June 2019), notes 1 to 6
 * reversible:  no: й and ы, э and е, тс and ц fall together
 * option:      middle-dot = off on; print U+00B7 in unusual sequences (notes 3 to 5)
 * set:         vowels = аеёиоуыэюя
 *
 * letters:
 * е   e
 * ж   zh
 *
 * contexts:
 * е   ye   before=^{vowels}йъь   clause=note 1
 * т   t·   after=с   if=middle-dot   clause=note 5
 *
 * examples:
 * Егор   Yegor   note 1
 * </pre>
 *
 * <h3>Head</h3>
 *
 * Required: {@code id}, {@code title}, {@code authority}, {@code year}, {@code source} (one or more), {@code
 * reversible} ({@code yes}, or {@code no:} with what falls together; proved by {@link
 * org.latinitsa.scheme.SchemeProof}). Optional:
 *
 * <ul>
 *   <li>{@code aliases}: other ids, separated by spaces
 *   <li>{@code status} (default {@code current}), {@code superseded-by}: an id
 *   <li>{@code except}: strings, separated by spaces, that the language does not use and without which {@code reversible:
 *       yes} holds; each must be needed
 *   <li>{@code bcp47}: the BCP 47 tag of text romanized by the scheme, if its transform mechanism is registered
 *   <li>{@code languages}: the languages that the letters of the file serve as they stand, the default one first
 *       (default {@code ru})
 *   <li>{@code form}: {@code nfc} (default), {@code nfd}, or {@code as-is}: the normalization form of what is written
 *   <li>{@code case}: {@code by-word} (default): the rows give lower case, and capitals follow {@link
 *       org.latinitsa.scheme.LetterCase}; {@code as-written}: the case of the target has a meaning and is never changed
 *   <li>{@code stress}: {@code drop} (default) leaves out U+0300 and U+0301 over Cyrillic letters, {@code keep} does not
 *   <li>{@code latin-quote}: a sign written before and after each run of Latin letters in the source
 *   <li>{@code collapse}: a sign that is not written twice when one rule ends and the next begins with it
 *   <li>{@code confidence}: from 0 to 1, how sure we are of the file
 *   <li>{@code option}: {@code name = default other …; what it does}
 *   <li>{@code set}: {@code name = letters}, for use in contexts as <code>{name}</code>
 *   <li>{@code note}: anything a reader should know
 * </ul>
 *
 * <h3>Rows</h3>
 *
 * The sections {@code letters}, {@code obsolete}, {@code contexts}, {@code punctuation} and {@code language xx} hold
 * rows: source, target, fields. A source is one letter or several, lower case, NFC. A target is Latin text, NFC; {@code
 * ∅} writes nothing; {@code =е} reads the source as that other letter. A character that would be awkward is written
 * {@code U+0023}. The fields:
 *
 * <ul>
 *   <li>{@code before=}, {@code after=}: what must stand before or after the source, as a set of letters; {@code ^} in
 *       {@code before} is the start of the word, {@code $} in {@code after} its end; a leading {@code !} means any
 *       letter or edge but these. Contexts look at the Cyrillic source, never at the output.
 *   <li>{@code if=option} or {@code if=option:value}: the row holds when the option has the value ({@code on} if none
 *       is given)
 *   <li>{@code title=}: the target when only the first letter of the word is a capital, where that is not simply the
 *       target with its first letter capital
 *   <li>{@code clause=}: where the standard says so
 * </ul>
 *
 * The rows of {@code language xx} come before all others when that language is chosen.
 *
 * <p><b>Which row holds:</b> the longest source; among these a row of the chosen language before the others; among these
 * a row with a context or option before one without; then the order of the file.
 *
 * <h3>Signs and examples</h3>
 *
 * {@code signs} lists signs that are easily confused, each with code point and Unicode name; the reader compares them.
 * {@code examples} lists only what the standard itself prints: source, result, place, and if need be {@code if=} and
 * {@code language=}; an example that the rows do not give is an error.
 */
@NullMarked
package org.latinitsa.scheme;

import org.jspecify.annotations.NullMarked;
