/** Eight connections that ask without a pause, and what the answers took. */
@NullMarked
package io.unknot.benchmark.load;

import org.jspecify.annotations.NullMarked;
