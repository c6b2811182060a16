/** How a client logs in by a link or a code that was sent to them: they have no password here. */
@NullMarked
package io.unknot.gateway.login.link;

import org.jspecify.annotations.NullMarked;
