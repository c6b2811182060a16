/** How figures are read. */
@NullMarked
package io.unknot.gateway.operation.http;

import org.jspecify.annotations.NullMarked;
