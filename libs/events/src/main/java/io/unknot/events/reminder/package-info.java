/** What becomes of messages owed to clients; told by notification-service. */
@NullMarked
package io.unknot.events.reminder;

import org.jspecify.annotations.NullMarked;
