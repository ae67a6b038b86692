package org.latinitsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.text.Finding;

/** What the README shows is what the program does. */
class ReadmeExamplesTest {
  private static final Pattern ROMANIZE =
      Pattern.compile("Romanizer\\.of\\(\"(.*)\"\\)\\.romanize\\(\"(.*)\"\\); +// (.*)");
  private static final Pattern FINDINGS = Pattern.compile(
      "Romanizer\\.of\\(\"(.*)\"\\)\\.trace\\(\"(.*)\"\\)\\.findings\\(\\); +// \\[(.*)]");
  private static final Pattern TABLE_ROW =
      Pattern.compile("\\| `([a-z0-9.-]+)` \\| (.*) \\| (yes|no) \\| (.*) \\|");

  private final String readme = read();

  private static String read() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MatchResult> all(Pattern pattern) {
    Matcher matcher = pattern.matcher(readme);
    return matcher.results().toList();
  }

  @Test
  void romanizationsAreRight() {
    assertThat(all(ROMANIZE))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(example -> assertThat(Romanizer.of(example.group(1)).romanize(example.group(2)))
            .isEqualTo(example.group(3)));
  }

  @Test
  void findingsAreRight() {
    assertThat(all(FINDINGS))
        .hasSize(1)
        .allSatisfy(example -> assertThat(
                Romanizer.of(example.group(1)).trace(example.group(2)).findings())
            .extracting(Finding::message)
            .containsExactly(example.group(3)));
  }

  @Test
  void tableListsAllSchemes() {
    List<MatchResult> table = all(TABLE_ROW);
    assertThat(table)
        .extracting(row -> row.group(1))
        .containsExactlyElementsOf(Scheme.all().stream().map(Scheme::id).toList());
    for (MatchResult row : table) {
      Scheme scheme = Scheme.of(row.group(1));
      assertThat(row.group(2)).isEqualTo(scheme.title());
      assertThat(row.group(3)).isEqualTo(scheme.isReversible() ? "yes" : "no");
      assertThat(row.group(4)).isEqualTo(corpus(scheme));
    }
  }

  /** Returns what the corpus of a scheme holds, as the table says it: "199 pairs, 5 examples, 221 rows". */
  private static String corpus(Scheme scheme) {
    int pairs = Rows.ifAny("pairs/" + scheme.id() + ".tsv", 199).size();
    long examples = Rows.of("official-examples.tsv", 100).stream()
        .filter(row -> row.column(0).equals(scheme.id()))
        .count();
    int rows = Rows.of("schemes/" + scheme.id() + ".tsv", 40).size();
    return (pairs > 0 ? pairs + " pairs, " : "")
        + (examples > 0 ? examples + (examples > 1 ? " examples, " : " example, ") : "")
        + rows
        + " rows";
  }

  @Test
  void ciRunsTheTestCommand() throws IOException {
    assertThat(readme).contains("```sh\n./mvnw -B verify\n```");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("./mvnw -B verify");
  }
}
