@NullMarked
package org.latinitsa.cli;

import org.jspecify.annotations.NullMarked;
