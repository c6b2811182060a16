/** Freed times, and who of those who wait one of them is offered to. */
@NullMarked
package io.unknot.booking.waitlist.matching;

import org.jspecify.annotations.NullMarked;
