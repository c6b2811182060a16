/** Retention over HTTP, for administrators of the organisation. */
@NullMarked
package io.unknot.booking.retention.web;

import org.jspecify.annotations.NullMarked;
