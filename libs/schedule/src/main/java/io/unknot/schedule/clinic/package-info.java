/** What a clinic allows: when it is open, how it takes bookings, what its rooms have, and how far it is from others. */
@NullMarked
package io.unknot.schedule.clinic;

import org.jspecify.annotations.NullMarked;
