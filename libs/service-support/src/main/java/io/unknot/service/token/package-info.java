/** The internal token: minted by the gateway and by services that call others, checked again by every service. */
@NullMarked
package io.unknot.service.token;

import org.jspecify.annotations.NullMarked;
