/** What booking-service tells of the rules clinics book by. */
@NullMarked
package io.unknot.events.policy;

import org.jspecify.annotations.NullMarked;
