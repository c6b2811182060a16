/** Tests of the Kafka broker. */
@NullMarked
package io.unknot.embedded.kafka;

import org.jspecify.annotations.NullMarked;
