package org.latinitsa.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.latinitsa.scheme.Collision;
import org.latinitsa.scheme.Scheme;
import org.latinitsa.scheme.SchemeProof;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.CodePoints;

/** What is proved about schemes, as text: for each language of a scheme, with the default options. */
final class ProofPage {
  /** How many collisions are shown. */
  private static final int SHOWN = 20;

  private ProofPage() {}

  /** Returns what is proved about a scheme, one proof a language, the default language first. */
  static List<SchemeProof> proofs(Scheme scheme) {
    return scheme.languages().stream()
        .map(language -> SchemeProof.of(scheme.book(language, Map.of())))
        .toList();
  }

  /** Returns one line a language. */
  static String summary(Scheme scheme) {
    return proofs(scheme).stream().map(ProofPage::summary).collect(Collectors.joining());
  }

  private static String summary(SchemeProof proof) {
    return "  " + proof.book().language() + ": letters it does not have: "
        + letters(proof.missingLetters()) + "; collisions: " + count(proof)
        + "; characters it prints: " + proof.printedCharacters().size() + ", "
        + repertoire(List.of(proof)) + "\n";
  }

  /** Returns the sections of a scheme's page. */
  static String sections(Scheme scheme) {
    List<SchemeProof> proofs = proofs(scheme);
    StringBuilder page = new StringBuilder("\nletters it does not have\n");
    proofs.forEach(proof -> appendMissing(page, proof));
    page.append("\ncollisions, from which all others follow\n");
    proofs.forEach(proof -> appendCollisions(page, proof));
    appendPrinted(page, proofs);
    return page.toString();
  }

  private static void appendMissing(StringBuilder page, SchemeProof proof) {
    String language = proof.book().language();
    page.append("  ")
        .append(language)
        .append(": ")
        .append(letters(proof.missingLetters()))
        .append('\n');
    if (!proof.missingFormerLetters().isEmpty()) {
      page.append("  ")
          .append(language)
          .append(" before 1918: ")
          .append(letters(proof.missingFormerLetters()))
          .append('\n');
    }
  }

  private static String letters(List<Integer> letters) {
    return letters.isEmpty()
        ? "none"
        : letters.stream().map(Character::toString).collect(Collectors.joining(" "));
  }

  private static void appendCollisions(StringBuilder page, SchemeProof proof) {
    page.append("  ")
        .append(proof.book().language())
        .append(": ")
        .append(count(proof))
        .append('\n');
    proof.collisions().stream()
        .limit(SHOWN)
        .forEach(collision -> page.append("    ").append(line(collision)).append('\n'));
    if (proof.collisions().size() > SHOWN) {
      page.append("    and ").append(proof.collisions().size() - SHOWN).append(" more\n");
    }
  }

  private static String count(SchemeProof proof) {
    if (proof.collisions().isEmpty()) {
      return "none";
    }
    String count = proof.collisions().size() + (proof.listsAllCollisions() ? "" : " and more");
    return proof.isReversible()
        ? count + ", only in words with "
            + String.join(" ", proof.book().scheme().exceptions())
        : count;
  }

  /** Returns a collision as {@code щ = шч → shch}, with a word for the place if it is not found in every place. */
  private static String line(Collision collision) {
    String strings = orNothing(collision.first()) + " = " + orNothing(collision.second());
    boolean standsAlone = collision.before().isEmpty() && collision.after().isEmpty();
    return strings
        + (standsAlone ? "" : " in " + collision.firstWord() + " = " + collision.secondWord())
        + " → " + orNothing(collision.latin());
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "∅" : text;
  }

  private static void appendPrinted(StringBuilder page, List<SchemeProof> proofs) {
    Set<Integer> printed = new TreeSet<>();
    proofs.forEach(proof -> printed.addAll(proof.printedCharacters()));
    page.append("\ncharacters it prints\n  ")
        .append(printed.size())
        .append(", ")
        .append(repertoire(proofs))
        .append('\n');
    IntPredicate isPlain = c -> c < 0x80 && CharKind.isLatin(c);
    page.append("  ");
    printed.stream().filter(isPlain::test).forEach(page::appendCodePoint);
    page.append('\n');
    appendNamed(page, printed, c -> !isPlain.test(c) && CharKind.isLatin(c));
    appendNamed(page, printed, CharKind::isMark);
    appendNamed(page, printed, c -> !CharKind.isLatin(c) && !CharKind.isMark(c));
  }

  private static void appendNamed(StringBuilder page, Set<Integer> characters, IntPredicate group) {
    characters.stream()
        .filter(group::test)
        .forEach(c -> page.append("  ").append(CodePoints.describe(c)).append('\n'));
  }

  private static String repertoire(List<SchemeProof> proofs) {
    if (proofs.stream().allMatch(proof -> proof.printsOnly(StandardCharsets.US_ASCII))) {
      return "ASCII suffices";
    }
    return proofs.stream().allMatch(proof -> proof.printsOnly(StandardCharsets.ISO_8859_1))
        ? "Latin-1 suffices"
        : "more than Latin-1";
  }
}
