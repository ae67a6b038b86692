package org.latinitsa.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/**
 * Where UTF-8 text goes: standard output, or a file that is replaced as a whole when the work is {@linkplain #commit()
 * done}. Until then the text stands in a file beside it, which is removed if the work is not done.
 */
final class OutputText implements Closeable {
  private final String name;
  private final OutputStream bytes;
  private final Writer writer;
  private final @Nullable FileOutputStream temporaryStream;
  private final @Nullable Path temporary;
  private final @Nullable Path target;
  private boolean committed;

  private OutputText(
      String name,
      OutputStream out,
      @Nullable FileOutputStream temporaryStream,
      @Nullable Path temporary,
      @Nullable Path target) {
    this.name = name;
    this.bytes = out;
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.temporaryStream = temporaryStream;
    this.temporary = temporary;
    this.target = target;
  }

  /** Opens a file for replacement, or standard output if none is named. */
  static OutputText open(@Nullable Path file, OutputStream standardOutput) {
    if (file == null) {
      return new OutputText("standard output", standardOutput, null, null, null);
    }
    if (Files.isDirectory(file)) {
      throw new Failure(file + ": expected the name of a file to write, found a folder");
    }
    try {
      return isDevice(file) ? openDevice(file) : openReplacement(file);
    } catch (IOException e) {
      throw Failure.of(file.toString(), "write", e);
    }
  }

  /** Pipes and terminals, and whatever standard output is when it is called {@code /dev/stdout}. */
  private static boolean isDevice(Path file) {
    return file.startsWith("/dev") || (Files.exists(file) && !Files.isRegularFile(file));
  }

  /** A device cannot be replaced: it is written to. */
  private static OutputText openDevice(Path file) throws IOException {
    return new OutputText(
        file.toString(), Files.newOutputStream(file, StandardOpenOption.APPEND), null, null, null);
  }

  private static OutputText openReplacement(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    Path folder = target.getParent();
    Path temporary = Files.createTempFile(folder, ".latinitsa-", ".tmp");
    temporary.toFile().deleteOnExit(); // an interrupt also ends without the file
    keepPermissions(target, temporary);
    FileOutputStream out = new FileOutputStream(temporary.toFile());
    return new OutputText(file.toString(), out, out, temporary, target);
  }

  /** Gives the new file the permissions of the one it will replace, or those that any new file has here. */
  private static void keepPermissions(Path target, Path temporary) throws IOException {
    if (!Files.getFileStore(temporary).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return;
    }
    boolean isNew = Files.notExists(target);
    Path model = isNew
        ? Files.createFile(temporary.resolveSibling(temporary.getFileName() + ".new"))
        : target;
    Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(model));
    if (isNew) {
      Files.delete(model);
    }
  }

  /** Returns a stream of the bytes of text, to be used instead of {@link #write}. */
  OutputStream bytes() {
    return bytes;
  }

  /** Returns the name for messages. */
  String name() {
    return name;
  }

  /** Writes text. */
  void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw Failure.of(name, "write", e);
    }
  }

  /** Makes the text final: what was written is on its way or in its file. */
  void commit() {
    try {
      writer.flush();
      if (temporaryStream != null && temporary != null && target != null) {
        temporaryStream.getFD().sync();
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      committed = true;
    } catch (IOException e) {
      throw Failure.of(name, "write", e);
    }
  }

  /** Removes what was written to a file if it was not committed. Standard output stays open. */
  @Override
  public void close() throws IOException {
    if (temporary == null) {
      return;
    }
    if (temporaryStream != null) {
      temporaryStream.close();
    }
    if (!committed) {
      Files.deleteIfExists(temporary);
    }
  }
}
