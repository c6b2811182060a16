/** Manage links in PostgreSQL. */
@NullMarked
package io.unknot.booking.managelink.postgres;

import org.jspecify.annotations.NullMarked;
