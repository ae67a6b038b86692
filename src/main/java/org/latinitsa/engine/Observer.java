package org.latinitsa.engine;

import org.latinitsa.text.FindingCode;

/** Is told what a transduction finds, in the order of the text. */
public interface Observer {
  /** Something is to be reported about a place in the source, given as UTF-16 indices, the end exclusive. */
  void found(FindingCode code, int start, int end);
}
