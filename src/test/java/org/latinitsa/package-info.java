@NullMarked
package org.latinitsa;

import org.jspecify.annotations.NullMarked;
