/** Links and codes by which a client logs in without a password. Depends on clients and their verified contacts. */
@NullMarked
package io.unknot.booking.loginlink;

import org.jspecify.annotations.NullMarked;
