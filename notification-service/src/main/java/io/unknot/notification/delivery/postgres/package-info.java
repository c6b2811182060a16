/** Claims on the messages' table. */
@NullMarked
package io.unknot.notification.delivery.postgres;

import org.jspecify.annotations.NullMarked;
