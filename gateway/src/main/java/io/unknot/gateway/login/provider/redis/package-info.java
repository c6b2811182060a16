/** Begun logins that several gateways share, in Redis or Valkey: who leaves one may come back to another. */
@NullMarked
package io.unknot.gateway.login.provider.redis;

import org.jspecify.annotations.NullMarked;
