/** Whom clients recommend by their codes; told by booking-service. */
@NullMarked
package io.unknot.events.recommendation;

import org.jspecify.annotations.NullMarked;
