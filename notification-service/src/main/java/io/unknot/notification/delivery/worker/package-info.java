/** What keeps deliveries going from start to shutdown. */
@NullMarked
package io.unknot.notification.delivery.worker;

import org.jspecify.annotations.NullMarked;
