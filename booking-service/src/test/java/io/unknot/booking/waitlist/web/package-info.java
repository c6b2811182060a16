@NullMarked
package io.unknot.booking.waitlist.web;

import org.jspecify.annotations.NullMarked;
