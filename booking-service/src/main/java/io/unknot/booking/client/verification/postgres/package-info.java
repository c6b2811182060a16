/** Verifications in PostgreSQL. */
@NullMarked
package io.unknot.booking.client.verification.postgres;

import org.jspecify.annotations.NullMarked;
