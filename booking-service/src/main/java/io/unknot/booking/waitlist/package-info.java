/** Who waits for which times, and whose turn it is. */
@NullMarked
package io.unknot.booking.waitlist;

import org.jspecify.annotations.NullMarked;
