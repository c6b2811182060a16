/** How far the booking policy narrows the times a clinic offers, as booking-service tells it. */
@NullMarked
package io.unknot.therapist.policy;

import org.jspecify.annotations.NullMarked;
