/** Whether clients come, as they say themselves. Depends on appointments, the audit trail and the board. */
@NullMarked
package io.unknot.booking.attendance;

import org.jspecify.annotations.NullMarked;
