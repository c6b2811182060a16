/** Whoever talks to the gateway as a browser does, and what it answers. */
@NullMarked
package io.unknot.system.gateway;

import org.jspecify.annotations.NullMarked;
