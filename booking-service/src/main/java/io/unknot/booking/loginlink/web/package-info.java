/** Login links over HTTP: asked for by anybody, drawn by whoever sends them, used by the gateway. */
@NullMarked
package io.unknot.booking.loginlink.web;

import org.jspecify.annotations.NullMarked;
