/** The wall as a role of PostgreSQL that may only read, and row level security. */
@NullMarked
package io.unknot.booking.wall.postgres;

import org.jspecify.annotations.NullMarked;
