/** What clients think of therapists, as booking-service counts it. */
@NullMarked
package io.unknot.therapist.rating;

import org.jspecify.annotations.NullMarked;
