/** The cookie session: no token ever reaches the browser. */
@NullMarked
package io.unknot.gateway.login.session;

import org.jspecify.annotations.NullMarked;
