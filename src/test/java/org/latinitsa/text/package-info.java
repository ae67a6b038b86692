@NullMarked
package org.latinitsa.text;

import org.jspecify.annotations.NullMarked;
