/** Referral codes in PostgreSQL. */
@NullMarked
package io.unknot.booking.referral.postgres;

import org.jspecify.annotations.NullMarked;
