/** The other half of a circle of features. */
@NullMarked
package io.unknot.testing.right;

import org.jspecify.annotations.NullMarked;
