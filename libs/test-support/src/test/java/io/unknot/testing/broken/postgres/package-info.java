/** A database class anybody may use. */
@NullMarked
package io.unknot.testing.broken.postgres;

import org.jspecify.annotations.NullMarked;
