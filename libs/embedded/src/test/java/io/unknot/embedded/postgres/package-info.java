/** Tests of the PostgreSQL server. */
@NullMarked
package io.unknot.embedded.postgres;

import org.jspecify.annotations.NullMarked;
