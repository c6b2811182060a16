/** The table whose constraint refuses overlaps. */
@NullMarked
package io.unknot.booking.occupancy.postgres;

import org.jspecify.annotations.NullMarked;
