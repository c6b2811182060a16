/** Tests of the test support itself. */
@NullMarked
package io.unknot.testing;

import org.jspecify.annotations.NullMarked;
