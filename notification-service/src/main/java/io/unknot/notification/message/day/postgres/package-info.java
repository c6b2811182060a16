/** Which days were told of, and what is on them. */
@NullMarked
package io.unknot.notification.message.day.postgres;

import org.jspecify.annotations.NullMarked;
