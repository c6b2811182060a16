/** Asks booking-service, which draws the links and counts the tries. */
@NullMarked
package io.unknot.gateway.login.link.http;

import org.jspecify.annotations.NullMarked;
