/** Everything about a client over HTTP: as JSON, or their visits as a calendar. */
@NullMarked
package io.unknot.booking.export.web;

import org.jspecify.annotations.NullMarked;
