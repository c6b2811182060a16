/** What links that are sent open with. */
@NullMarked
package io.unknot.booking.linksecret;

import org.jspecify.annotations.NullMarked;
