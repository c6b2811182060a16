/** Hears of appointments. */
@NullMarked
package io.unknot.notification.message.kafka;

import org.jspecify.annotations.NullMarked;
