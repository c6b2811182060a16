@NullMarked
package io.unknot.booking.client.postgres;

import org.jspecify.annotations.NullMarked;
