package org.latinitsa.cli;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.latinitsa.Romanizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Turns Cyrillic text into Latin. */
@Command(
    name = "romanize",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Turn Cyrillic text into Latin by a published scheme.",
      "Every line of input gives one line of output. What is not Cyrillic is copied as it is. Cyrillic letters that the"
          + " scheme does not have are copied too and reported; nothing is dropped without being reported.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  latinitsa romanize -s ala-lc references.txt",
      "  latinitsa romanize -s bgn --option middle-dot=on names.txt",
      "  latinitsa romanize -s gost-7.79-2000-b --language uk < ukrainian.txt"
    })
final class RomanizeCommand implements Callable<Integer> {
  @ParentCommand
  private @Nullable Main main;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--scheme"},
      paramLabel = "SCHEME",
      required = true,
      completionCandidates = SchemeIds.class,
      description = "The scheme, for example ala-lc. List them with: latinitsa schemes")
  private String scheme = "";

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Language of the text, for schemes that have letters for several: ru, be, uk, bg, mk, sr, cu.")
  private @Nullable String language;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description =
          "A choice that the scheme leaves open; see: latinitsa schemes SCHEME. May be repeated.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--form",
      paramLabel = "nfc|nfd",
      description =
          "Compose (nfc) or decompose (nfd) all letters with their marks. Default: what the scheme writes is in"
              + " the scheme's form, everything else is copied.")
  private @Nullable Form form;

  @Mixin
  private TextOptions text = new TextOptions();

  /** The Unicode normalization forms. */
  enum Form {
    nfc,
    nfd;

    UnaryOperator<String> normalizer() {
      return (this == nfc ? Normalizer2.getNFCInstance() : Normalizer2.getNFDInstance())::normalize;
    }
  }

  @Override
  public Integer call() throws IOException {
    Romanizer romanizer = romanizer();
    TextWork work = new TextWork(text, Objects.requireNonNull(main).streams());
    if (form == null && text.encoding.equals(StandardCharsets.UTF_8)) {
      return work.runOnBytes(romanizer::romanize);
    }
    UnaryOperator<String> finish = form == null ? UnaryOperator.identity() : form.normalizer();
    return work.runOnText((block, findings) -> finish.apply(romanizer.romanize(block, findings)));
  }

  private Romanizer romanizer() {
    try {
      Romanizer romanizer = Romanizer.of(scheme);
      if (language != null) {
        romanizer = romanizer.withLanguage(language);
      }
      for (Map.Entry<String, String> option : options.entrySet()) {
        romanizer = romanizer.withOption(option.getKey(), option.getValue());
      }
      return romanizer;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
