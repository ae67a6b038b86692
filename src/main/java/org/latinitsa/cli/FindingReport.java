package org.latinitsa.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.latinitsa.text.Finding;
import org.latinitsa.text.FindingCode;
import org.latinitsa.text.PlacedFinding;
import org.latinitsa.text.Severity;

/** Takes the findings of a run: one JSON object a line into a file, or a summary for standard error. */
final class FindingReport {
  private static final JsonFactory JSON = new JsonFactory();

  /** The findings of one code: how many, and where the first was. */
  private record Tally(long count, String first) {}

  private final @Nullable OutputText file;
  private final Map<FindingCode, Tally> tallies = new TreeMap<>();
  private boolean hasWarning;

  /** A report that goes into a file, or, if there is none, is summed up. */
  FindingReport(@Nullable OutputText file) {
    this.file = file;
  }

  /** Takes a finding of a block of text. */
  void add(Finding finding, String input, InputText.Block block) {
    long line = block.line() + InputText.linesIn(block.text(), finding.start());
    add(
        new PlacedFinding(
            finding, block.start(), line, block.text().substring(finding.start(), finding.end())),
        input);
  }

  /** Takes a finding of an input; those of one input come in order. */
  void add(PlacedFinding placed, String input) {
    Finding finding = placed.finding();
    hasWarning |= finding.severity().compareTo(Severity.WARNING) >= 0;
    Tally old = tallies.get(finding.code());
    tallies.put(
        finding.code(),
        old == null
            ? new Tally(1, input + ":" + placed.line() + ": " + finding.message())
            : new Tally(old.count() + 1, old.first()));
    if (file != null) {
      file.write(json(placed, input) + "\n");
    }
  }

  private static String json(PlacedFinding placed, String input) {
    Finding finding = placed.finding();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("code", finding.code().code());
      json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("file", input);
      json.writeNumberField("line", placed.line());
      json.writeNumberField("start", placed.start());
      json.writeNumberField("end", placed.end());
      json.writeStringField("text", placed.text());
      json.writeStringField("message", finding.message());
      if (finding.suggestion().isPresent()) {
        json.writeStringField("suggestion", finding.suggestion().get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.toString();
  }

  /** Returns whether there was a finding that strict work does not allow. */
  boolean hasWarning() {
    return hasWarning;
  }

  /** Prints one line for each code found, unless the findings went into a file. */
  void summarize(PrintWriter errors) {
    if (file == null) {
      tallies.forEach((code, tally) -> errors.println("latinitsa: " + code.code() + " ("
          + tally.count() + "): " + code.summary() + "; first at " + tally.first()));
    }
  }
}
