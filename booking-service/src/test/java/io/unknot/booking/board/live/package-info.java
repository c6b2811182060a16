@NullMarked
package io.unknot.booking.board.live;

import org.jspecify.annotations.NullMarked;
