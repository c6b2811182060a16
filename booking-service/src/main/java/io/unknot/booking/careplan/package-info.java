/** Courses of visits: booked all or none, paused and resumed, looked back on at half and at the end. */
@NullMarked
package io.unknot.booking.careplan;

import org.jspecify.annotations.NullMarked;
