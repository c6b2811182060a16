/** Traces: what belongs to one request, over HTTP, Kafka and what is done later. Off unless somebody takes them. */
@NullMarked
package io.unknot.service.trace;

import org.jspecify.annotations.NullMarked;
