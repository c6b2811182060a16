/** Looking back: a client's progress, a course on one page, and what staff decide about it. */
@NullMarked
package io.unknot.booking.outcome.summary;

import org.jspecify.annotations.NullMarked;
