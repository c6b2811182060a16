/** What several gateways share, in Redis or Valkey: where it is, and what it means when it is away. */
@NullMarked
package io.unknot.gateway.store.redis;

import org.jspecify.annotations.NullMarked;
