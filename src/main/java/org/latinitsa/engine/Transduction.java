package org.latinitsa.engine;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.latinitsa.scheme.LetterCase;
import org.latinitsa.scheme.Rule;
import org.latinitsa.scheme.RuleBook;
import org.latinitsa.text.CharKind;
import org.latinitsa.text.FindingCode;

/**
 * One pass over one text, which may come in pieces. Holds the output that has not been taken yet. For use by one thread.
 *
 * <p>A place is decided by whichever comes first: the kernel, many places at once; the table, one place; the rules
 * themselves, one place with all that they may ask for. Nothing is carried from place to place but the output, whose last
 * character matters where the scheme {@linkplain org.latinitsa.scheme.Scheme#collapse() collapses} a sign: what stands
 * before a place is read from the text.
 */
public final class Transduction {
  /** How much of the text before a place a decision may read: what stands before on a line, and a letter with its marks. */
  public static final int LOOK_BEHIND = 512;

  /** How much of the text after a place a decision may read. */
  public static final int LOOK_AHEAD = 4096;

  /** Shorter texts are not worth loading the kernel. */
  private static final int SHORT = 32;

  private static final int BLOCK = 2048;

  /** How far the case of a capital may depend on its line. */
  private static final int LOOK_AROUND = 4 * LetterCase.REACH;

  private final Transducer transducer;
  private final RuleBook book;
  private final @Nullable Observer observer;
  private final @Nullable Trace trace;
  private @Nullable Window window;
  private final Latin latin;

  /**
   * A pass about to begin.
   *
   * @param transducer the compiled scheme
   * @param observer is told of findings; {@code null} if only the text is wanted
   * @param trace keeps every step; {@code null} if it is not wanted
   * @param expectedLength a guess at the length of the output, in characters
   */
  private Transduction(
      Transducer transducer,
      @Nullable Observer observer,
      @Nullable Trace trace,
      int expectedLength) {
    this.transducer = transducer;
    this.book = transducer.book();
    this.observer = observer;
    this.trace = trace;
    this.latin = new Latin(transducer.codes(), expectedLength);
  }

  /** Returns a pass of which only the text is wanted. */
  public static Transduction silent(Transducer transducer) {
    return new Transduction(transducer, null, null, BLOCK);
  }

  /** Returns a pass that tells an observer what it finds. */
  public static Transduction observed(Transducer transducer, Observer observer, String text) {
    return new Transduction(transducer, observer, null, 2 * text.length());
  }

  /** Returns a pass over one whole text that also keeps every step. */
  public static Transduction traced(Transducer transducer, Observer observer, String text) {
    return new Transduction(
        transducer, observer, new Trace(transducer, text.length()), 2 * text.length());
  }

  /** Returns the steps of a traced pass. */
  public Trace trace() {
    return Objects.requireNonNull(trace, "trace");
  }

  /** Transduces a whole text. */
  public void run(String text) {
    latin.expect(text.length() + text.length() / 4);
    run(text, 0, true);
  }

  /**
   * Transduces the next piece of a text.
   *
   * @param text the piece, with {@link #LOOK_BEHIND} characters before it or all there are
   * @param from where the piece begins
   * @param isEnd whether the text ends with it
   * @return how far the text was used: all if {@code isEnd}, otherwise all but {@link #LOOK_AHEAD} characters or fewer
   */
  public int run(String text, int from, boolean isEnd) {
    int at = from;
    int decidable = isEnd ? text.length() : text.length() - 2;
    while (at < text.length()) {
      if (text.length() - from >= SHORT && at < decidable) {
        at = runKernel(text, at, Math.min(at + BLOCK, decidable));
      }
      if (at < text.length()) {
        int next = step(text, at, isEnd);
        if (next == at) {
          return at;
        }
        at = next;
      }
    }
    return at;
  }

  private int runKernel(String text, int from, int to) {
    Kernel kernel = transducer.kernel(observer != null);
    latin.reserve((to - from) * Packed.MOST);
    int at = kernel.run(text, from, to, latin);
    if (trace != null) {
      kernel.note(text, from, at, trace.steps());
    }
    return at;
  }

  /** Decides one place. Returns the next place, or the same one if the text after it does not suffice. */
  int step(String text, int at, boolean isEnd) {
    int length = text.length();
    if (at + 2 >= length && !isEnd) {
      return at;
    }
    char c = text.charAt(at);
    boolean isMarked = at + 2 < length && transducer.mayChangeLetterBefore(text.charAt(at + 2));
    boolean isOpen = isMarked || (at > 0 && transducer.mayChangeLetterBefore(text.charAt(at - 1)));
    int letter = Transducer.letterOf(transducer.info(c));
    int cell = isOpen && letter != 0
        ? Transducer.LOOK_CLOSER
        : transducer.cell(letter, classBefore(text, at), classAfter(text, at));
    if (cell > Transducer.COPY) {
      return write(cell, at);
    } else if (cell == Transducer.COPY) {
      return copy(c, at);
    } else if (cell < Transducer.LOOK_CLOSER && (isEnd || length - at > LOOK_AROUND)) {
      LetterCase letterCase = book.caseAt(text, at, kindBefore(text, at), kindAfter(text, at));
      return write(transducer.variants().close(cell, letterCase), at);
    }
    return lookCloser(text, at, isEnd);
  }

  private int classBefore(String text, int at) {
    return at == 0
        ? NeighbourClasses.EDGE
        : Transducer.classBeforeOf(transducer.info(text.charAt(at - 1)));
  }

  private int classAfter(String text, int at) {
    return at + 1 == text.length()
        ? NeighbourClasses.EDGE
        : Transducer.classAfterOf(transducer.info(text.charAt(at + 1)));
  }

  private static CharKind kindBefore(String text, int at) {
    return at == 0 ? CharKind.EDGE : CharKind.of(text.charAt(at - 1));
  }

  private static CharKind kindAfter(String text, int at) {
    return at + 1 == text.length() ? CharKind.EDGE : CharKind.of(text.charAt(at + 1));
  }

  private int write(int variant, int at) {
    latin.append(transducer.variants().target(variant));
    if (trace != null) {
      trace.wrote(at, variant);
    }
    if (observer != null) {
      remark(transducer.variants().rule(variant), at, at + 1);
    }
    return at + 1;
  }

  private int copy(char c, int at) {
    latin.append(c);
    return at + 1; // a trace has copies where nothing else is said
  }

  // The closer look

  private int lookCloser(String text, int at, boolean isEnd) {
    int length = latin.totalLength();
    if (window == null) {
      window = new Window(book);
    }
    if (!window.fill(text, at, isEnd) || (!isEnd && text.length() - at <= LOOK_AROUND)) {
      return at;
    }
    int start = window.start();
    int c = Character.codePointAt(window, start);
    Optional<Rule> rule = book.ruleAt(window, start);
    int next;
    if (rule.isPresent()) {
      next = apply(rule.get(), window, text, at);
    } else if (CharKind.isCyrillic(c)) {
      next = passThrough(window);
    } else {
      next = copyOther(c, window);
    }
    if (trace != null) {
      trace.lookedCloser(at, next, latin.totalLength() - length, rule.orElse(null));
    }
    return next;
  }

  private int apply(Rule rule, Window window, String text, int at) {
    int start = window.start();
    int sourceEnd = start + rule.source().length();
    int marksEnd = window.clusterEnd(sourceEnd - 1);
    String target = rule.target(book.caseAt(text, at, window.kindBefore(), window.kindAfter()));
    String written =
        sourceEnd == marksEnd ? target : inForm(target + window.subSequence(sourceEnd, marksEnd));
    latin.append(withoutCollapsing(written));
    int end = window.textEnd(sourceEnd - 1);
    if (observer != null) {
      remark(rule, at, end);
      reportStress(window, end);
      for (int i = sourceEnd; i < marksEnd; i++) {
        reportMark(window.charAt(i), text, window.textBegin(i), end);
      }
    }
    return end;
  }

  private int passThrough(Window window) {
    int start = window.start();
    int end = window.textEnd(start);
    latin.append(window.subSequence(start, window.clusterEnd(start)));
    if (observer != null) {
      observer.found(FindingCode.PASSED_THROUGH, window.textBegin(start), end);
      reportStress(window, end);
    }
    return end;
  }

  private int copyOther(int c, Window window) {
    int start = window.start();
    int end = window.clusterEnd(start);
    String text = window.subSequence(start, end);
    Optional<String> quote = book.scheme().latinQuote();
    latin.append(quote.isPresent() ? quoted(text, c, window, quote.get()) : text);
    return window.textEnd(start);
  }

  /** Returns a character with the sign before it if it begins a run of Latin letters, after it if it ends one. */
  private static String quoted(String text, int c, Window window, String quote) {
    int start = window.start();
    boolean follows = start > 0 && CharKind.isLatin(Character.codePointBefore(window, start));
    boolean opens = CharKind.isLatin(c) && !follows;
    boolean isWithin = CharKind.isLatin(c) || (follows && CharKind.of(c) == CharKind.TRANSPARENT);
    boolean closes = isWithin && !latinGoesOn(window, start + text.length());
    return (opens ? quote : "") + text + (closes ? quote : "");
  }

  /** Returns whether at an index of the window a run of Latin letters goes on: with a letter, or a mark on one. */
  private static boolean latinGoesOn(Window window, int index) {
    if (index == window.length()) {
      return false;
    }
    int next = Character.codePointAt(window, index);
    return CharKind.isLatin(next) || CharKind.of(next) == CharKind.TRANSPARENT;
  }

  private String withoutCollapsing(String text) {
    boolean collapses = book.scheme().collapse().filter(text::startsWith).isPresent()
        && latin.last() == text.charAt(0);
    return collapses ? text.substring(1) : text;
  }

  private String inForm(String text) {
    return switch (book.scheme().form()) {
      case NFC -> Normalizer2.getNFCInstance().normalize(text);
      case NFD -> Normalizer2.getNFDInstance().normalize(text);
      case AS_IS -> text;
    };
  }

  // Findings

  private void remark(Rule rule, int start, int end) {
    if (rule.target().isEmpty()) {
      report(FindingCode.LETTER_OMITTED, start, end);
    }
    if (rule.readAs().isPresent()) {
      report(FindingCode.MODERNIZED, start, end);
    }
  }

  private void reportStress(Window window, int textEnd) {
    for (int place : window.stressBefore(textEnd)) {
      report(FindingCode.STRESS_DROPPED, place, place + 1);
    }
  }

  private void reportMark(char mark, String text, int begin, int end) {
    int place = text.indexOf(mark, begin);
    boolean isThere =
        place >= 0 && place < end; // if not, the mark changed its form when it was composed
    report(FindingCode.PASSED_THROUGH, isThere ? place : begin, isThere ? place + 1 : end);
  }

  private void report(FindingCode code, int start, int end) {
    if (observer != null) {
      observer.found(code, start, end);
    }
  }

  // The output

  /** Moves what has been written so far to a destination. */
  public void drainTo(Appendable destination) throws IOException {
    latin.drainTo(destination);
  }

  /** Transduces a whole text from the beginning and returns the output; what was written before is forgotten. */
  String runAgain(String text) {
    latin.clear();
    run(text);
    return latin.text();
  }

  /** Returns whether the room that the pass has taken is small enough to be kept. */
  boolean isWorthKeeping() {
    return latin.isWorthKeeping();
  }

  /** Makes a character the last one written before what follows. */
  void continueAfter(char last) {
    latin.continueAfter(last);
  }

  /** Returns what has been written, and forgets it but for its last character. */
  String take() {
    return latin.take();
  }

  /** Returns what has been written and not been taken. */
  public String output() {
    return latin.text();
  }
}
