/** What happens to appointments; told by booking-service. */
@NullMarked
package io.unknot.events.appointment;

import org.jspecify.annotations.NullMarked;
