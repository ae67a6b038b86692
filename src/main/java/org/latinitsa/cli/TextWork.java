package org.latinitsa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.latinitsa.text.Finding;
import org.latinitsa.text.MalformedUtf8Exception;
import org.latinitsa.text.PlacedFinding;
import picocli.CommandLine.ExitCode;

/** Runs a command that turns text into text over its inputs, block by block. */
final class TextWork {
  /** What the command does to a block of text. */
  interface Step {
    /** Returns the new text and reports what deserves a look. */
    String apply(String text, Consumer<Finding> findings);
  }

  /** What the command does to UTF-8. */
  interface ByteStep {
    /** Writes the new text and reports what deserves a look. */
    void apply(InputStream in, OutputStream out, Consumer<PlacedFinding> findings)
        throws IOException;
  }

  /** What the command does to one input. */
  private interface Work {
    void apply(String file, OutputText out, FindingReport report, Progress progress)
        throws IOException;
  }

  private final TextOptions options;
  private final Main.Streams streams;

  TextWork(TextOptions options, Main.Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  /** Does the work block by block and returns the exit code. */
  int runOnText(Step step) throws IOException {
    return runAll((file, out, report, progress) -> {
      try (InputText in = InputText.open(file, options.encoding, streams.in())) {
        run(step, in, out, report, progress);
      }
    });
  }

  /** Does the work on UTF-8 as it is and returns the exit code. */
  int runOnBytes(ByteStep step) throws IOException {
    return runAll((file, out, report, progress) -> {
      String name = InputText.nameOf(file);
      try (InputStream in = InputText.openBytes(file, streams.in())) {
        step.apply(
            Guarded.reading(in, name, progress),
            Guarded.writing(out.bytes(), out.name()),
            finding -> report.add(finding, name));
      } catch (MalformedUtf8Exception e) {
        throw new Failure(
            name + ":" + e.line() + ": " + e.getMessage() + "; name the encoding with --encoding");
      }
    });
  }

  private int runAll(Work work) throws IOException {
    try (OutputText out = OutputText.open(options.output, streams.out());
        @Nullable
            OutputText findings = options.findings == null
                ? null
                : OutputText.open(options.findings, streams.out())) {
      FindingReport report = new FindingReport(findings);
      for (String file : options.inputs()) {
        try (Progress progress = Progress.of(file, streams.errors())) {
          work.apply(file, out, report, progress);
        }
      }
      return finish(out, findings, report);
    }
  }

  private static void run(
      Step step, InputText in, OutputText out, FindingReport report, Progress progress) {
    for (Optional<InputText.Block> next = in.next(); next.isPresent(); next = in.next()) {
      InputText.Block block = next.get();
      out.write(step.apply(block.text(), finding -> report.add(finding, in.name(), block)));
      progress.update(in.bytesRead());
    }
  }

  private int finish(OutputText out, @Nullable OutputText findings, FindingReport report) {
    if (findings != null) {
      findings.commit();
    }
    boolean refused = options.strict && report.hasWarning();
    if (!refused || options.output == null) {
      out.commit();
    }
    report.summarize(streams.errors());
    if (refused) {
      streams
          .errors()
          .println("latinitsa: failed because of findings (--strict)"
              + (options.output == null ? "" : "; " + options.output + " is as it was"));
    }
    return refused ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
