/** What holds of a whole system whatever was done to it, and the check that says so. */
@NullMarked
package io.unknot.system.invariant;

import org.jspecify.annotations.NullMarked;
