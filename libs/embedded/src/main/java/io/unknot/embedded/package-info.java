/** Servers as child processes of this one: start, wait, stop, kill, and clean up after a run that was itself killed. */
@NullMarked
package io.unknot.embedded;

import org.jspecify.annotations.NullMarked;
