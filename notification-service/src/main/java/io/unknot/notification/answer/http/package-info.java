/** Asks booking-service for the right to manage one visit. */
@NullMarked
package io.unknot.notification.answer.http;

import org.jspecify.annotations.NullMarked;
