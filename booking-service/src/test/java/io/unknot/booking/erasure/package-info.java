@NullMarked
package io.unknot.booking.erasure;

import org.jspecify.annotations.NullMarked;
