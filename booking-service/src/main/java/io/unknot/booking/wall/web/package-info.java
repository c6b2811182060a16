/** Puts the wall around requests. */
@NullMarked
package io.unknot.booking.wall.web;

import org.jspecify.annotations.NullMarked;
