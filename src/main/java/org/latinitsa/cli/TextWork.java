package org.latinitsa.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.latinitsa.text.Finding;
import picocli.CommandLine.ExitCode;

/** Runs a command that turns text into text over its inputs, block by block. */
final class TextWork {
  /** What the command does to a block of text. */
  interface Step {
    /** Returns the new text and reports what deserves a look. */
    String apply(String text, Consumer<Finding> findings);
  }

  private final TextOptions options;
  private final Main.Streams streams;

  TextWork(TextOptions options, Main.Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  /** Returns the exit code. */
  int run(Step step) throws IOException {
    try (OutputText out = OutputText.open(options.output, streams.out());
        @Nullable
            OutputText findings = options.findings == null
                ? null
                : OutputText.open(options.findings, streams.out())) {
      FindingReport report = new FindingReport(findings);
      for (String file : options.inputs()) {
        try (InputText in = InputText.open(file, options.encoding, streams.in());
            Progress progress = Progress.of(file, streams.errors())) {
          run(step, in, out, report, progress);
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
