/** Tells clients by mail what was booked, what is near and what was cancelled. */
@NullMarked
package io.unknot.notification;

import org.jspecify.annotations.NullMarked;
