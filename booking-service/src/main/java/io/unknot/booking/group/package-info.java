/** Visits for several clients: couples, groups and classes, whose clients each have a place of their own. */
@NullMarked
package io.unknot.booking.group;

import org.jspecify.annotations.NullMarked;
