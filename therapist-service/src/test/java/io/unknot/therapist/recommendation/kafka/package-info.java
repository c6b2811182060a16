@NullMarked
package io.unknot.therapist.recommendation.kafka;

import org.jspecify.annotations.NullMarked;
