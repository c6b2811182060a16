/** What pain scores say when they are looked at together: rules without a store, one test a row. */
@NullMarked
package io.unknot.booking.outcome.trend;

import org.jspecify.annotations.NullMarked;
