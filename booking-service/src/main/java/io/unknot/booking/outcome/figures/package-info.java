/** What managers may know of outcomes: figures over many clients, none that tells of one. */
@NullMarked
package io.unknot.booking.outcome.figures;

import org.jspecify.annotations.NullMarked;
