/** The front desk's day: who works, what is in which room, who has come; read whole, and followed while it is open. */
@NullMarked
package io.unknot.booking.board;

import org.jspecify.annotations.NullMarked;
