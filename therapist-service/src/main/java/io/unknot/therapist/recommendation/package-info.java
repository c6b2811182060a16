/** Whom referral codes recommend, as booking-service tells it. */
@NullMarked
package io.unknot.therapist.recommendation;

import org.jspecify.annotations.NullMarked;
