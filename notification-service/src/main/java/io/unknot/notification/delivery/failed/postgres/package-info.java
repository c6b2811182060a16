/** Messages that were given up, in their table. */
@NullMarked
package io.unknot.notification.delivery.failed.postgres;

import org.jspecify.annotations.NullMarked;
