/** How figures become what operators see. */
@NullMarked
package io.unknot.gateway.operation;

import org.jspecify.annotations.NullMarked;
