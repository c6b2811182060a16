/** Hears which visits took place. */
@NullMarked
package io.unknot.booking.recommendation.kafka;

import org.jspecify.annotations.NullMarked;
