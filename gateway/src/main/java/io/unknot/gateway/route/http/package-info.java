/** What happens to a request on its way to a service: outside headers off, size checked, internal token on. */
@NullMarked
package io.unknot.gateway.route.http;

import org.jspecify.annotations.NullMarked;
