/** The broker's side: topics, listeners that wait for them, bounded retries, dead letters, health. */
@NullMarked
package io.unknot.outbox.kafka;

import org.jspecify.annotations.NullMarked;
