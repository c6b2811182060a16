/** What happens to courses of visits; told by booking-service. */
@NullMarked
package io.unknot.events.careplan;

import org.jspecify.annotations.NullMarked;
