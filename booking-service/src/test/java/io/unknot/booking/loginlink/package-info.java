/** What a login link is worth, and when no more. */
@NullMarked
package io.unknot.booking.loginlink;

import org.jspecify.annotations.NullMarked;
