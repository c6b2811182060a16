/** What becomes of times offered to those who wait; told by booking-service. */
@NullMarked
package io.unknot.events.waitlist;

import org.jspecify.annotations.NullMarked;
