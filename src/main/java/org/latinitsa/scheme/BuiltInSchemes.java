package org.latinitsa.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The schemes in the jar, found through {@code index.txt}: one line a scheme, its id and aliases. Each is read when first
 * asked for and kept.
 */
final class BuiltInSchemes {
  /** Ids and aliases with the id they stand for, in the order of the index. */
  private static final Map<String, String> IDS = readIndex();

  private static final ConcurrentMap<String, Scheme> READ = new ConcurrentHashMap<>();

  private BuiltInSchemes() {}

  static Scheme get(String name) {
    String id = IDS.get(name);
    if (id == null) {
      throw new IllegalArgumentException("Unknown scheme \"" + name + "\"; did you mean "
          + String.join(" or ", nearest(name)) + "?");
    }
    return READ.computeIfAbsent(id, BuiltInSchemes::read);
  }

  static List<Scheme> all() {
    return IDS.values().stream().distinct().sorted().map(BuiltInSchemes::get).toList();
  }

  private static Scheme read(String id) {
    return Scheme.trust(Scheme.decode(id + ".scheme", bytes(id + ".scheme")));
  }

  /** Returns the bytes of a file beside this class. */
  static byte[] bytes(String file) {
    try (InputStream in = BuiltInSchemes.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected " + file + " in the jar beside " + BuiltInSchemes.class);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> readIndex() {
    Map<String, String> ids = new LinkedHashMap<>();
    new String(bytes("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          List<String> names = List.of(line.split(" +"));
          names.forEach(name -> ids.put(name, names.get(0)));
        });
    return Collections.unmodifiableMap(ids);
  }

  /** Returns up to three ids or aliases that resemble a name most: those that contain it, else the fewest edits away. */
  private static List<String> nearest(String name) {
    Comparator<String> order = Comparator.comparing(
            (String known) -> !known.contains(name) && !name.contains(known))
        .thenComparing(known -> edits(name, known))
        .thenComparing(Comparator.naturalOrder());
    return IDS.keySet().stream()
        .sorted(order)
        .map(IDS::get)
        .distinct()
        .limit(3)
        .map(id -> '"' + id + '"')
        .toList();
  }

  /** Returns the Levenshtein distance of two short words. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
