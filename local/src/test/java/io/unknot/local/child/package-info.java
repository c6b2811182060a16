/** Tests of the processes. */
@NullMarked
package io.unknot.local.child;

import org.jspecify.annotations.NullMarked;
