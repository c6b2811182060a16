/** Forgets addresses after a day. */
@NullMarked
package io.unknot.notification.preference.cap.scheduling;

import org.jspecify.annotations.NullMarked;
