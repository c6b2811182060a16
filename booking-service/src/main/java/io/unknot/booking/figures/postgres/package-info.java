/** Counts the visits of clinics where they are kept. */
@NullMarked
package io.unknot.booking.figures.postgres;

import org.jspecify.annotations.NullMarked;
