/** Hears whom referral codes recommend. */
@NullMarked
package io.unknot.therapist.recommendation.kafka;

import org.jspecify.annotations.NullMarked;
