@NullMarked
package io.unknot.booking.board.web;

import org.jspecify.annotations.NullMarked;
