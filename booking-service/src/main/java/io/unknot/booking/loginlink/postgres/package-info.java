/** Login links in PostgreSQL. */
@NullMarked
package io.unknot.booking.loginlink.postgres;

import org.jspecify.annotations.NullMarked;
