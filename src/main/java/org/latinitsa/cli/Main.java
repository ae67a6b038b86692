package org.latinitsa.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code latinitsa}. Exit codes: 0 done, 1 failed or a check found something, 2 wrong usage. */
@Command(
    name = "latinitsa",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Russian in two scripts: Latin text from Cyrillic by published standards, with a reason for every"
            + " character.",
    footer = {
      "",
      "Examples:",
      "  latinitsa romanize -s ala-lc references.txt",
      "  latinitsa romanize -s gost-7.79-2000-b -o latin.txt cyrillic.txt",
      "  latinitsa schemes bgn-pcgn-1947",
      "",
      "Exit codes: 0 done; 1 failed, or a check found something; 2 wrong usage."
    },
    subcommands = {
      RomanizeCommand.class,
      SchemesCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  private final Streams streams;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  private Main(Streams streams) {
    this.streams = streams;
  }

  /** Runs the command line and exits. */
  public static void main(String[] args) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    System.exit(run(
        args,
        new FileInputStream(FileDescriptor.in),
        out,
        new FileOutputStream(FileDescriptor.err)));
  }

  /** Runs the command line on streams and returns the exit code. */
  static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    CommandLine line = new CommandLine(new Main(new Streams(in, out, errors)));
    line.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
    line.setErr(errors);
    line.setParameterExceptionHandler((exception, arguments) -> usage(exception, errors));
    line.setExecutionExceptionHandler((exception, command, result) -> failure(exception, errors));
    return line.execute(args);
  }

  private static int usage(ParameterException exception, PrintWriter errors) {
    List<String> meant = exception instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions()
        : List.of();
    errors.println("latinitsa: " + exception.getMessage()
        + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?"));
    errors.println(
        "Try: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception exception, PrintWriter errors) throws Exception {
    if (exception instanceof Failure) {
      errors.println("latinitsa: " + exception.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw exception; // an error of the program itself: the stack trace belongs into a report
  }

  /** Returns the streams of this run. */
  Streams streams() {
    return streams;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, found none");
  }

  /** What a run reads and writes besides files. */
  record Streams(InputStream in, OutputStream out, PrintWriter errors) {}

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"latinitsa " + (version == null ? "(not packaged)" : version)};
    }
  }
}
