/** The audit trail in PostgreSQL: tables that are only ever added to. */
@NullMarked
package io.unknot.booking.audit.postgres;

import org.jspecify.annotations.NullMarked;
