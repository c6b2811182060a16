/** Sessions that several gateways share, in Redis or Valkey. */
@NullMarked
package io.unknot.gateway.login.session.redis;

import org.jspecify.annotations.NullMarked;
