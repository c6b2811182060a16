/** Login links as their readers, and those who are none, meet them. */
@NullMarked
package io.unknot.booking.loginlink.web;

import org.jspecify.annotations.NullMarked;
