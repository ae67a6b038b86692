package org.latinitsa.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.latinitsa.scheme.Collision;
import org.latinitsa.scheme.Context;
import org.latinitsa.scheme.Example;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.scheme.SchemeOption;
import org.latinitsa.scheme.SchemeProof;
import org.latinitsa.text.CodePoints;

/** Schemes as JSON. */
final class SchemeJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes something with a generator. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private SchemeJson() {}

  /** Returns an array of the heads of schemes. */
  static String list(List<Scheme> schemes) {
    return json(json -> {
      json.writeStartArray();
      for (Scheme scheme : schemes) {
        json.writeStartObject();
        writeHead(json, scheme);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** Returns a scheme as one object. */
  static String one(Scheme scheme) {
    return json(json -> {
      json.writeStartObject();
      writeHead(json, scheme);
      json.writeArrayFieldStart("rules");
      for (Rule rule : scheme.rules()) {
        writeRule(json, rule);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("examples");
      for (Example example : scheme.examples()) {
        writeExample(json, example);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("proofs");
      for (SchemeProof proof : ProofPage.proofs(scheme)) {
        writeProof(json, proof);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text + "\n";
  }

  private static void writeHead(JsonGenerator json, Scheme scheme) throws IOException {
    json.writeStringField("id", scheme.id());
    json.writeStringField("title", scheme.title());
    json.writeStringField("authority", scheme.authority());
    json.writeNumberField("year", scheme.year());
    json.writeStringField("status", scheme.status());
    writeIfPresent(json, "supersededBy", scheme.supersededBy());
    writeIfPresent(json, "bcp47", scheme.languageTag());
    writeStrings(json, "aliases", scheme.aliases());
    writeStrings(json, "languages", scheme.languages());
    json.writeStringField("form", scheme.form().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("reversible", scheme.isReversible());
    json.writeStringField("reversibility", scheme.reversibility());
    writeStrings(json, "exceptions", scheme.exceptions());
    json.writeNumberField("confidence", scheme.confidence());
    writeStrings(json, "sources", scheme.sources());
    json.writeArrayFieldStart("options");
    for (SchemeOption option : scheme.options()) {
      json.writeStartObject();
      json.writeStringField("name", option.name());
      writeStrings(json, "values", option.values());
      json.writeStringField("default", option.defaultValue());
      json.writeStringField("description", option.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeStrings(json, "interpretations", scheme.interpretations());
    writeStrings(json, "notes", scheme.notes());
  }

  private static void writeRule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("section", rule.section());
    writeIfPresent(json, "language", rule.language());
    json.writeStringField("source", rule.source());
    writeIfPresent(json, "readAs", rule.readAs());
    if (rule.readAs().isEmpty()) {
      json.writeStringField("target", rule.target());
      json.writeStringField("title", rule.target(LetterCase.TITLE));
    }
    writeIfPresent(json, "before", notation(rule.before()));
    writeIfPresent(json, "after", notation(rule.after()));
    writeIfPresent(json, "if", rule.condition().map(Object::toString));
    writeIfPresent(json, "clause", rule.clause());
    json.writeNumberField("line", rule.line());
    json.writeEndObject();
  }

  private static Optional<String> notation(Context context) {
    return context.isAny() ? Optional.empty() : Optional.of(context.toString());
  }

  private static void writeExample(JsonGenerator json, Example example) throws IOException {
    json.writeStartObject();
    json.writeStringField("cyrillic", example.cyrillic());
    json.writeStringField("latin", example.latin());
    json.writeStringField("place", example.place());
    writeIfPresent(json, "if", example.condition().map(Object::toString));
    writeIfPresent(json, "language", example.language());
    json.writeEndObject();
  }

  private static void writeProof(JsonGenerator json, SchemeProof proof) throws IOException {
    json.writeStartObject();
    json.writeStringField("language", proof.book().language());
    writeCharacters(json, "missingLetters", proof.missingLetters());
    writeCharacters(json, "missingFormerLetters", proof.missingFormerLetters());
    json.writeBooleanField("reversible", proof.isReversible());
    json.writeArrayFieldStart("collisions");
    for (Collision collision : proof.collisions()) {
      writeCollision(json, collision);
    }
    json.writeEndArray();
    json.writeBooleanField("listsAllCollisions", proof.listsAllCollisions());
    json.writeBooleanField("printsAsciiOnly", proof.printsOnly(StandardCharsets.US_ASCII));
    json.writeBooleanField("printsLatin1Only", proof.printsOnly(StandardCharsets.ISO_8859_1));
    writeCharacters(json, "printedCharacters", proof.printedCharacters());
    json.writeEndObject();
  }

  private static void writeCollision(JsonGenerator json, Collision collision) throws IOException {
    json.writeStartObject();
    json.writeStringField("first", collision.first());
    json.writeStringField("second", collision.second());
    json.writeStringField("firstWord", collision.firstWord());
    json.writeStringField("secondWord", collision.secondWord());
    json.writeStringField("latin", collision.latin());
    json.writeEndObject();
  }

  private static void writeCharacters(JsonGenerator json, String name, List<Integer> characters)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int c : characters) {
      json.writeStartObject();
      json.writeStringField("character", Character.toString(c));
      json.writeStringField("codePoint", CodePoints.hex(c));
      json.writeStringField("name", CodePoints.name(c));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeIfPresent(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
