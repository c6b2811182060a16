/** Clients' keys in PostgreSQL, wrapped. */
@NullMarked
package io.unknot.booking.vault.postgres;

import org.jspecify.annotations.NullMarked;
