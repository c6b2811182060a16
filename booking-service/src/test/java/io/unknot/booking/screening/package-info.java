@NullMarked
package io.unknot.booking.screening;

import org.jspecify.annotations.NullMarked;
