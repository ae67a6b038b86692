package org.latinitsa.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that turns text into text. */
final class TextOptions {
  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = CharsetConverter.class,
      description =
          "Encoding of the input, for example windows-1251 or KOI8-R. Default: UTF-8. Output is always UTF-8.")
  Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE instead of standard output. FILE changes only when everything went well.")
  @Nullable
  Path output;

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description =
          "Write every finding to FILE, one JSON object a line, instead of a summary to standard error.")
  @Nullable
  Path findings;

  @Option(
      names = "--strict",
      description =
          "Fail if there is a finding of severity warning or error; FILE of -o then stays as it was.")
  boolean strict;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Text files, read one after another; - or none: standard input.")
  List<String> files = List.of();

  /** Returns the inputs named, standard input if none is. */
  List<String> inputs() {
    return files.isEmpty() ? List.of(InputText.STANDARD_INPUT) : files;
  }

  /** Finds a charset by its name. */
  static final class CharsetConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String name) {
      try {
        return Charset.forName(name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException(
            "expected the name of an encoding such as UTF-8, windows-1251, KOI8-R or"
                + " IBM866, found \"" + name + "\"");
      }
    }
  }
}
