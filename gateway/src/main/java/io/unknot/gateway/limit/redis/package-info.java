/** Counts that several gateways share, in Redis or Valkey. */
@NullMarked
package io.unknot.gateway.limit.redis;

import org.jspecify.annotations.NullMarked;
