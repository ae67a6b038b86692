package org.latinitsa.cli;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams whose failures say which file it was, and whether it was being read or written. */
final class Guarded {
  private Guarded() {}

  /** Returns a stream that counts what is read and shows it as progress. */
  static InputStream reading(InputStream in, String name, Progress progress) {
    return new FilterInputStream(in) {
      private long done;

      @Override
      public int read(byte[] buffer, int offset, int length) {
        try {
          int read = super.read(buffer, offset, length);
          done += Math.max(read, 0);
          progress.update(done);
          return read;
        } catch (IOException e) {
          throw Failure.of(name, "read", e);
        }
      }
    };
  }

  /** Returns a stream that is not closed with the one around it. */
  static OutputStream writing(OutputStream out, String name) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] buffer, int offset, int length) {
        try {
          out.write(buffer, offset, length);
        } catch (IOException e) {
          throw Failure.of(name, "write", e);
        }
      }

      @Override
      public void flush() {
        try {
          out.flush();
        } catch (IOException e) {
          throw Failure.of(name, "write", e);
        }
      }
    };
  }
}
