package org.latinitsa.cli;

import java.util.Iterator;
import org.latinitsa.scheme.Scheme;

/** The ids of the built-in schemes, for completion. */
final class SchemeIds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Scheme.all().stream().map(Scheme::id).iterator();
  }
}
