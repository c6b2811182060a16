/** Preferences in PostgreSQL, sealed. */
@NullMarked
package io.unknot.booking.preference.postgres;

import org.jspecify.annotations.NullMarked;
