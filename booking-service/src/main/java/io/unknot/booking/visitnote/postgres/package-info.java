/** Notes in PostgreSQL, sealed. */
@NullMarked
package io.unknot.booking.visitnote.postgres;

import org.jspecify.annotations.NullMarked;
