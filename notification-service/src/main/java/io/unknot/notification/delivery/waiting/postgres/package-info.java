/** Due messages, counted in their table. */
@NullMarked
package io.unknot.notification.delivery.waiting.postgres;

import org.jspecify.annotations.NullMarked;
