/** Reads the figures at the management ports of all processes. */
@NullMarked
package io.unknot.gateway.operation.http;

import org.jspecify.annotations.NullMarked;
