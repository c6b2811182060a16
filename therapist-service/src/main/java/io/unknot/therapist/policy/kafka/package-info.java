/** Hears what booking-service tells of its policy. */
@NullMarked
package io.unknot.therapist.policy.kafka;

import org.jspecify.annotations.NullMarked;
