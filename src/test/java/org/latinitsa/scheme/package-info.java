@NullMarked
package org.latinitsa.scheme;

import org.jspecify.annotations.NullMarked;
