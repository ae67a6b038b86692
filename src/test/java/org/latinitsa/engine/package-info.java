@NullMarked
package org.latinitsa.engine;

import org.jspecify.annotations.NullMarked;
