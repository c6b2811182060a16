/** On what terms visits are booked, moved and called off: per organisation, clinic and treatment, in versions. */
@NullMarked
package io.unknot.booking.policy;

import org.jspecify.annotations.NullMarked;
