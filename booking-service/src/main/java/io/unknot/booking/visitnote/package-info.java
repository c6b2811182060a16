/** What therapists note of their visits, for whoever treats the client next. */
@NullMarked
package io.unknot.booking.visitnote;

import org.jspecify.annotations.NullMarked;
