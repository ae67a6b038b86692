package org.latinitsa.cli;

import picocli.CommandLine.Command;

/** Entry point. */
@Command(name = "latinitsa")
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
