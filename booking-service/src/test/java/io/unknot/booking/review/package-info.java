@NullMarked
package io.unknot.booking.review;

import org.jspecify.annotations.NullMarked;
