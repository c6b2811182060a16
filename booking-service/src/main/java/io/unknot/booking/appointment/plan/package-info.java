/** What a visit is to take before its rooms are chosen. */
@NullMarked
package io.unknot.booking.appointment.plan;

import org.jspecify.annotations.NullMarked;
