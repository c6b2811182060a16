@NullMarked
package io.unknot.booking.leadtime;

import org.jspecify.annotations.NullMarked;
