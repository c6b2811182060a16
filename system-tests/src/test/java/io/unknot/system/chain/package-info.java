/** The demo chain as the journeys know it: who offers what where, and who takes which time. */
@NullMarked
package io.unknot.system.chain;

import org.jspecify.annotations.NullMarked;
