/** What is kept of a client in PostgreSQL, opened to be handed out. */
@NullMarked
package io.unknot.booking.export.postgres;

import org.jspecify.annotations.NullMarked;
