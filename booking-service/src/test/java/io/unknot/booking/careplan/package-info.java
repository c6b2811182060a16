@NullMarked
package io.unknot.booking.careplan;

import org.jspecify.annotations.NullMarked;
