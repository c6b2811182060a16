@NullMarked
package io.unknot.booking.directory.postgres;

import org.jspecify.annotations.NullMarked;
