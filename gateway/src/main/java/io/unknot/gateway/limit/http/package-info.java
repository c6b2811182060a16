/** How long a connection may take over what it sends and what it is sent. */
@NullMarked
package io.unknot.gateway.limit.http;

import org.jspecify.annotations.NullMarked;
