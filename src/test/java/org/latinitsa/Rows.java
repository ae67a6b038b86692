package org.latinitsa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a tab-separated file below {@code testdata/}; lines that begin with {@code #} are comments. */
public final class Rows {
  /** A row that knows where it stands. */
  public record Row(String place, List<String> columns) {
    /** Returns a column, from 0; empty if the row is shorter. */
    public String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    /** Returns the columns from one on. */
    public List<String> from(int index) {
      return index < columns.size() ? columns.subList(index, columns.size()) : List.of();
    }

    @Override
    public String toString() {
      return place + " " + columns;
    }
  }

  private Rows() {}

  /** Reads a file if there is one. */
  public static List<Row> ifAny(String file, int atLeast) {
    return Files.exists(Path.of("testdata", file)) ? of(file, atLeast) : List.of();
  }

  /** Reads a file; fails if it has fewer rows than expected, so that a test cannot pass by reading nothing. */
  public static List<Row> of(String file, int atLeast) {
    Path path = Path.of("testdata", file);
    List<Row> rows = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(path);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
          rows.add(new Row(path + ":" + (i + 1), List.of(lines.get(i).split("\t", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.size() < atLeast) {
      throw new AssertionError(
          path + ": expected " + atLeast + " rows or more, found " + rows.size());
    }
    return rows;
  }
}
