/** What happens to a clinic's day while its board is open. */
@NullMarked
package io.unknot.booking.board.live;

import org.jspecify.annotations.NullMarked;
