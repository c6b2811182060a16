/** Looks every minute whether it is evening somewhere. */
@NullMarked
package io.unknot.notification.message.day.scheduling;

import org.jspecify.annotations.NullMarked;
