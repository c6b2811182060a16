@NullMarked
package io.unknot.notification.inbox;

import org.jspecify.annotations.NullMarked;
