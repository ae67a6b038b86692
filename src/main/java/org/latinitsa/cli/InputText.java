package org.latinitsa.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.latinitsa.text.CharKind;

/**
 * The text of one input, in blocks that can be worked on one by one: a block ends after a line, or, if a line is longer
 * than a block, after a character that is the edge of a word. Bytes that are no text in the encoding are an error.
 */
final class InputText implements Closeable {
  static final String STANDARD_INPUT = "-";

  private static final int BLOCK = 1 << 16;

  /** A piece of text with its place in the input: the index of its first UTF-16 unit and its first line, from 1. */
  record Block(String text, long start, long line) {}

  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
  private CharBuffer chars = CharBuffer.allocate(BLOCK);
  private long bytesBefore;
  private long start;
  private long line = 1;
  private boolean endOfBytes;
  private boolean endOfText;

  private InputText(String name, InputStream in, Charset encoding) {
    this.name = name;
    this.in = in;
    this.decoder = encoding.newDecoder();
  }

  /** Opens a file, or standard input for {@link #STANDARD_INPUT}. */
  static InputText open(String file, Charset encoding, InputStream standardInput) {
    return new InputText(nameOf(file), openBytes(file, standardInput), encoding);
  }

  /** Opens a file, or standard input, as bytes. */
  static InputStream openBytes(String file, InputStream standardInput) {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new Failure(file + ": expected a text file, found a folder");
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw Failure.of(file, "read", e);
    }
  }

  /** Returns the name of an input for messages. */
  static String nameOf(String file) {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }

  /** Returns the name for messages. */
  String name() {
    return name;
  }

  /** Returns how many bytes of the input have been turned into blocks or are about to be. */
  long bytesRead() {
    return bytesBefore + bytes.position();
  }

  /** Returns the next block, or empty at the end of the text. */
  Optional<Block> next() {
    int end = 0;
    while (end == 0 && !endOfText) {
      decodeMore();
      end = endOfText ? chars.position() : lastCut();
      if (end == 0 && !chars.hasRemaining()) {
        chars = CharBuffer.allocate(2 * chars.capacity()).put(chars.flip());
      }
    }
    if (endOfText) {
      end = chars.position();
    }
    return end == 0 ? Optional.empty() : Optional.of(take(end));
  }

  private Block take(int end) {
    chars.flip();
    String text = chars.subSequence(0, end).toString();
    chars.position(end);
    chars.compact();
    Block block = new Block(text, start, line);
    start += end;
    line += linesIn(text, text.length());
    return block;
  }

  /** Returns how many lines end before an index: at LF, CR LF, or a CR alone. */
  static long linesIn(CharSequence text, int end) {
    long lines = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        lines++;
      }
    }
    return lines;
  }

  /** Returns where the text decoded so far may be cut so that nothing before depends on what follows; 0 if nowhere. */
  private int lastCut() {
    int length = chars.position();
    for (int i = length - 1; i > 0; i--) {
      if (chars.get(i - 1) == '\n') {
        return i;
      }
    }
    return chars.hasRemaining() ? 0 : lastEdge(length);
  }

  private int lastEdge(int length) {
    for (int i = length - 1; i > 0; i--) {
      char before = chars.get(i - 1);
      boolean isCut = before != '\r'
          && !Character.isSurrogate(before)
          && CharKind.of(before) == CharKind.EDGE
          && CharKind.of(chars.get(i)) != CharKind.TRANSPARENT;
      if (isCut) {
        return i;
      }
    }
    return 0;
  }

  /** Decodes until no more characters fit or the text ends. */
  private void decodeMore() {
    while (!endOfText) {
      CoderResult result = decoder.decode(bytes, chars, endOfBytes);
      if (result.isError()) {
        throw undecodable(result.length());
      } else if (result.isOverflow()) {
        return;
      } else if (endOfBytes) {
        endOfText = decoder.flush(chars).isUnderflow();
        return;
      }
      readBytes();
    }
  }

  private void readBytes() {
    bytesBefore += bytes.position();
    bytes.compact();
    try {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      endOfBytes = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0));
    } catch (IOException e) {
      throw Failure.of(name, "read", e);
    }
    bytes.flip();
  }

  private Failure undecodable(int length) {
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < length; i++) {
      found.append(String.format(Locale.ROOT, " %02X", bytes.get(bytes.position() + i)));
    }
    chars.flip();
    long badLine = line + linesIn(chars, chars.length());
    return new Failure(name + ":" + badLine + ": expected " + decoder.charset() + ", found" + found
        + " at byte offset " + bytesRead() + "; name the encoding with --encoding");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
