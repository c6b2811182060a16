/** Links by which whoever has one manages one appointment without a login. Depends on appointments. */
@NullMarked
package io.unknot.booking.managelink;

import org.jspecify.annotations.NullMarked;
