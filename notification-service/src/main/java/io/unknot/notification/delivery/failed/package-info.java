/** Messages that were given up, and sending them after all. */
@NullMarked
package io.unknot.notification.delivery.failed;

import org.jspecify.annotations.NullMarked;
