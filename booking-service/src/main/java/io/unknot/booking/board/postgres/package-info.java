/** Days in PostgreSQL, and word of their changes. */
@NullMarked
package io.unknot.booking.board.postgres;

import org.jspecify.annotations.NullMarked;
