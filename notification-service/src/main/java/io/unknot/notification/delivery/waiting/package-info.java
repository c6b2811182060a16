/** What operators see of messages that are due and not sent yet. */
@NullMarked
package io.unknot.notification.delivery.waiting;

import org.jspecify.annotations.NullMarked;
