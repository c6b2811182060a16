/** What clients agree to have done with what they tell, and every change of their mind. */
@NullMarked
package io.unknot.booking.consent;

import org.jspecify.annotations.NullMarked;
