/** Claimed batches on their way: written, handed over and sent in handfuls. */
@NullMarked
package io.unknot.notification.delivery.sending;

import org.jspecify.annotations.NullMarked;
