/** How often due messages are counted. */
@NullMarked
package io.unknot.notification.delivery.waiting.scheduling;

import org.jspecify.annotations.NullMarked;
