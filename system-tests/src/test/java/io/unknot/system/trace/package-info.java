/** What belongs together over HTTP, Kafka and time. */
@NullMarked
package io.unknot.system.trace;

import org.jspecify.annotations.NullMarked;
