/** One journey per promise, each over HTTP through the gateway of a whole running system. */
@NullMarked
package io.unknot.system;

import org.jspecify.annotations.NullMarked;
