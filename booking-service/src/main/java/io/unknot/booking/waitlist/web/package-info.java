/** The waitlist over HTTP. */
@NullMarked
package io.unknot.booking.waitlist.web;

import org.jspecify.annotations.NullMarked;
