@NullMarked
package io.unknot.booking.wall.postgres;

import org.jspecify.annotations.NullMarked;
