/** What happens to the audit trail by the clock alone. */
@NullMarked
package io.unknot.booking.audit.scheduling;

import org.jspecify.annotations.NullMarked;
