/** The same question as a query, straight to PostgreSQL. */
@NullMarked
package io.unknot.benchmark.sql;

import org.jspecify.annotations.NullMarked;
