/** The system that is measured, run as a server is. */
@NullMarked
package io.unknot.benchmark.running;

import org.jspecify.annotations.NullMarked;
