@NullMarked
package io.unknot.booking.group;

import org.jspecify.annotations.NullMarked;
