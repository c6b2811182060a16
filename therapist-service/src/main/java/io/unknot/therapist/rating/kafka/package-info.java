/** Hears how booking-service counts reviews. */
@NullMarked
package io.unknot.therapist.rating.kafka;

import org.jspecify.annotations.NullMarked;
