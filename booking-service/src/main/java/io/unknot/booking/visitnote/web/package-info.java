/** Notes over HTTP. */
@NullMarked
package io.unknot.booking.visitnote.web;

import org.jspecify.annotations.NullMarked;
