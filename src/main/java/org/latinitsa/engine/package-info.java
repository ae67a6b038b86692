/**
 * The compiled form of a scheme and the one pass over a text that applies it. {@link org.latinitsa.engine.Transducer} is
 * immutable and shared; {@link org.latinitsa.engine.Transduction} is the state of one pass.
 *
 * <p>What a letter becomes depends on the letter, the letter before it and the character after it. These three are
 * reduced to small class numbers, and a table gives the answer for each triple. A triple that the table cannot answer —
 * a source of several letters, a combining mark, a letter the scheme does not map, a surrogate — takes a closer look: a
 * few characters are composed and put before the {@linkplain org.latinitsa.scheme.RuleBook rules} themselves. Both ways
 * look a bounded distance to either side, so time is linear and a text may be given in pieces.
 */
@NullMarked
package org.latinitsa.engine;

import org.jspecify.annotations.NullMarked;
