@NullMarked
package io.unknot.booking.words;

import org.jspecify.annotations.NullMarked;
