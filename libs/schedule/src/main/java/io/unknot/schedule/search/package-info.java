/** Finding free times: the starts the rules of {@link io.unknot.schedule} allow and nothing already takes. */
@NullMarked
package io.unknot.schedule.search;

import org.jspecify.annotations.NullMarked;
