/** OpenID Connect: the browser is sent to the provider and comes back with a code, the gateway asks who it is. */
@NullMarked
package io.unknot.gateway.login.provider.web;

import org.jspecify.annotations.NullMarked;
