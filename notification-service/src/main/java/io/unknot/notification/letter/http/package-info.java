/** Asks booking-service and therapist-service for contacts. */
@NullMarked
package io.unknot.notification.letter.http;

import org.jspecify.annotations.NullMarked;
