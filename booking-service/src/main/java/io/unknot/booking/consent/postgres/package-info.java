/** Consents in PostgreSQL. */
@NullMarked
package io.unknot.booking.consent.postgres;

import org.jspecify.annotations.NullMarked;
