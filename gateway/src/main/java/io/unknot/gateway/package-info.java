/** The one door: everybody comes in here, and nobody reaches a service without a token minted here. */
@NullMarked
package io.unknot.gateway;

import org.jspecify.annotations.NullMarked;
