/** Visits for several clients over HTTP. */
@NullMarked
package io.unknot.booking.group.web;

import org.jspecify.annotations.NullMarked;
