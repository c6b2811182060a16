/** Half of a circle of features. */
@NullMarked
package io.unknot.testing.left;

import org.jspecify.annotations.NullMarked;
