package org.latinitsa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.scheme.SchemeFormatException;
import org.latinitsa.scheme.SchemeProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists and shows schemes, and checks scheme files. */
@Command(
    name = "schemes",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "List the schemes, show one with its table, source and examples, print it as rules for ICU, or check a scheme file"
          + " of your own.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  latinitsa schemes",
      "  latinitsa schemes ala-lc",
      "  latinitsa schemes bgn --icu-rules --option middle-dot=on > bgn.rules",
      "  latinitsa schemes --check our-journal.scheme"
    })
final class SchemesCommand implements Callable<Integer> {
  @ParentCommand
  private @Nullable Main main;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      completionCandidates = SchemeIds.class,
      description = "Show this scheme; none: list all.")
  private @Nullable String id;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(
      names = "--icu-rules",
      description =
          "Print the rules for an ICU transliterator: for Transliterator.createFromRules, direction forward.")
  private boolean icuRules;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "With --icu-rules: language of the texts. Default: the scheme's first.")
  private @Nullable String language;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "With --icu-rules: a choice that the scheme leaves open. May be repeated.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "Check a scheme file; exit 1 if anything is wrong.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Main.Streams streams = Objects.requireNonNull(main).streams();
    checkIcuOptions();
    if (file != null) {
      return check(file, streams);
    }
    try (OutputText out = OutputText.open(null, streams.out())) {
      out.write(id == null ? list() : show(scheme(id)));
      out.commit();
    }
    return ExitCode.OK;
  }

  private void checkIcuOptions() {
    if (icuRules && (id == null || json || file != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "expected one scheme with --icu-rules, and neither --json nor --check");
    } else if (!icuRules && (language != null || !options.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "expected --icu-rules with --language and --option");
    }
  }

  private String list() {
    return json ? SchemeJson.list(Scheme.all()) : SchemePage.list(Scheme.all());
  }

  private String show(Scheme scheme) {
    if (icuRules) {
      return icuRules(book(scheme));
    }
    return json ? SchemeJson.one(scheme) : SchemePage.one(scheme);
  }

  private String icuRules(RuleBook book) {
    try {
      return book.icuRules();
    } catch (IllegalStateException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Scheme scheme(String name) {
    try {
      return Scheme.of(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private RuleBook book(Scheme scheme) {
    try {
      return scheme.book(language == null ? scheme.languages().get(0) : language, options);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int check(Path path, Main.Streams streams) {
    if (id != null) {
      throw new ParameterException(
          spec.commandLine(), "expected --check FILE alone, found the scheme " + id + " too");
    } else if (Files.isDirectory(path)) {
      throw new Failure(path + ": expected a scheme file, found a folder");
    }
    try {
      Scheme scheme = SchemeProof.read(path).book().scheme();
      List<String> counts =
          List.of(scheme.rules().size() + " rules", scheme.examples().size() + " examples");
      try (OutputText out = OutputText.open(null, streams.out())) {
        out.write(path + ": correct; " + String.join(", ", counts) + "\n");
        out.write(ProofPage.summary(scheme));
        out.commit();
      }
      return ExitCode.OK;
    } catch (SchemeFormatException e) {
      e.problems().forEach(streams.errors()::println);
      return ExitCode.SOFTWARE;
    } catch (IOException e) {
      throw Failure.of(path.toString(), "read", e);
    }
  }
}
