@NullMarked
package io.unknot.therapist.policy.kafka;

import org.jspecify.annotations.NullMarked;
