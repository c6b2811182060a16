/** Questions whose contact it is; told by booking-service. */
@NullMarked
package io.unknot.events.verification;

import org.jspecify.annotations.NullMarked;
