/** A clinic's day over HTTP, for those who work there. */
@NullMarked
package io.unknot.booking.board.web;

import org.jspecify.annotations.NullMarked;
