/** The second wall around what staff read: the database itself holds their statements to their clinics. */
@NullMarked
package io.unknot.booking.wall;

import org.jspecify.annotations.NullMarked;
