/** Whom referral codes recommend: the therapists their owners have had visits with. Depends on nothing but the events. */
@NullMarked
package io.unknot.booking.recommendation;

import org.jspecify.annotations.NullMarked;
