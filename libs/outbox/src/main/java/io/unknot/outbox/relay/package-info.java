/** Sends what the outbox holds: one active relay per database, in order per key, at least once. */
@NullMarked
package io.unknot.outbox.relay;

import org.jspecify.annotations.NullMarked;
