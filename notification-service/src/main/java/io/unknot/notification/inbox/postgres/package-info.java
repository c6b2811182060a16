/** Inboxes in PostgreSQL, and word of what comes into them. */
@NullMarked
package io.unknot.notification.inbox.postgres;

import org.jspecify.annotations.NullMarked;
