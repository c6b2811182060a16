/** Scores and progress over HTTP. */
@NullMarked
package io.unknot.booking.outcome.web;

import org.jspecify.annotations.NullMarked;
