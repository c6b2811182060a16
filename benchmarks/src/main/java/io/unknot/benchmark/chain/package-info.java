/** A chain of clinics of any size, loaded into a running system. */
@NullMarked
package io.unknot.benchmark.chain;

import org.jspecify.annotations.NullMarked;
