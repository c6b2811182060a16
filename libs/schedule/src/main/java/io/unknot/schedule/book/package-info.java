/** The whole chain's appointment book in memory, from which {@link io.unknot.schedule.search} reads its candidates. */
@NullMarked
package io.unknot.schedule.book;

import org.jspecify.annotations.NullMarked;
