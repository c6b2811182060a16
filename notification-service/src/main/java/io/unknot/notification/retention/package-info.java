/** Does away with old messages, once an administrator has seen how many those are. */
@NullMarked
package io.unknot.notification.retention;

import org.jspecify.annotations.NullMarked;
