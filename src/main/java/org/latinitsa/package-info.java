/**
 * Romanization of Russian: what a user imports first.
 *
 * <p>{@link org.latinitsa.Romanizer} turns Cyrillic text into Latin by one {@linkplain org.latinitsa.scheme.Scheme
 * scheme}; {@link org.latinitsa.Romanization} is the result with the reason for every character.
 */
@NullMarked
package org.latinitsa;

import org.jspecify.annotations.NullMarked;
