@NullMarked
package io.unknot.booking.board.postgres;

import org.jspecify.annotations.NullMarked;
