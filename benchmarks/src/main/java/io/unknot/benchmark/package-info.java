/** Benchmarks of a whole running system; each prints what it measured and against what. */
@NullMarked
package io.unknot.benchmark;

import org.jspecify.annotations.NullMarked;
