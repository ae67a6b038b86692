package org.latinitsa.scheme;

/** The Unicode normalization form in which a scheme's letters are written. */
public enum OutputForm {
  /** Composed: «ĭ» is U+012D. */
  NFC,
  /** Decomposed: «ĭ» is U+0069 U+0306. */
  NFD,
  /** As the scheme file has it. */
  AS_IS
}
