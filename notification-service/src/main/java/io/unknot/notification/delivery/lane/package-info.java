/** How much one channel's provider is given: no more than it takes, and nothing while it rests. */
@NullMarked
package io.unknot.notification.delivery.lane;

import org.jspecify.annotations.NullMarked;
