@NullMarked
package io.unknot.booking.client;

import org.jspecify.annotations.NullMarked;
