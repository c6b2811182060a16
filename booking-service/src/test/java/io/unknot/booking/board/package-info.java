@NullMarked
package io.unknot.booking.board;

import org.jspecify.annotations.NullMarked;
