/** Senders that are ended where a crash could lose or repeat a message. */
@NullMarked
package io.unknot.notification.delivery.killed;

import org.jspecify.annotations.NullMarked;
