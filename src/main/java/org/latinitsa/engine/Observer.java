package org.latinitsa.engine;

import org.latinitsa.scheme.Rule;
import org.latinitsa.text.FindingCode;

/**
 * Is told what a transduction does, in the order of the text. Places are UTF-16 indices into the whole source and the
 * whole output.
 */
public interface Observer {
  /** A rule wrote the output up to {@code outputEnd} for the source up to {@code sourceEnd}. */
  void mapped(Rule rule, int sourceEnd, int outputEnd);

  /** The source up to {@code sourceEnd} was copied. */
  void copied(int sourceEnd, int outputEnd);

  /** Something is to be reported about a place in the source. */
  void found(FindingCode code, int start, int end);
}
