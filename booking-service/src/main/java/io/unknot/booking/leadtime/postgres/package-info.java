/** Works lead times out where the visits and what was done to them are kept. */
@NullMarked
package io.unknot.booking.leadtime.postgres;

import org.jspecify.annotations.NullMarked;
