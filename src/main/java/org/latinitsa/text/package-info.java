/**
 * What can be said about a text without knowing any romanization scheme: the kinds of its characters and the findings
 * about places in it.
 */
@NullMarked
package org.latinitsa.text;

import org.jspecify.annotations.NullMarked;
