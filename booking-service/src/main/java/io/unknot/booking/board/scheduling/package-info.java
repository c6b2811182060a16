/** Forgets what boards need no longer. */
@NullMarked
package io.unknot.booking.board.scheduling;

import org.jspecify.annotations.NullMarked;
