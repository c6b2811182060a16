/** Classes that break one house rule each. */
@NullMarked
package io.unknot.testing.broken;

import org.jspecify.annotations.NullMarked;
