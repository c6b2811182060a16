/** Who and what is taken, and when: the one place where two visits meet. */
@NullMarked
package io.unknot.booking.occupancy;

import org.jspecify.annotations.NullMarked;
