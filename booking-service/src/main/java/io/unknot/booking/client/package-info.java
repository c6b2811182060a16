/** Who is treated, and how to reach them. */
@NullMarked
package io.unknot.booking.client;

import org.jspecify.annotations.NullMarked;
