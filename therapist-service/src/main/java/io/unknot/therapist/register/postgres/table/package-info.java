/** What every register's table needs of PostgreSQL: a lock per entry, and columns that hold JSON. */
@NullMarked
package io.unknot.therapist.register.postgres.table;

import org.jspecify.annotations.NullMarked;
