/** The processes a system consists of, one way to start, watch and end each. */
@NullMarked
package io.unknot.local.child;

import org.jspecify.annotations.NullMarked;
