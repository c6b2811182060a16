/** What happens on the waitlist by the clock alone. */
@NullMarked
package io.unknot.booking.waitlist.scheduling;

import org.jspecify.annotations.NullMarked;
