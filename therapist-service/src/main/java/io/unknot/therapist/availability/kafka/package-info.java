/** Hears from booking-service which times are taken and which are free again. */
@NullMarked
package io.unknot.therapist.availability.kafka;

import org.jspecify.annotations.NullMarked;
