/** Inboxes that stay open. */
@NullMarked
package io.unknot.notification.inbox.live;

import org.jspecify.annotations.NullMarked;
