/** One Kafka broker, its own controller, as a child process from the jars of this one. */
@NullMarked
package io.unknot.embedded.kafka;

import org.jspecify.annotations.NullMarked;
