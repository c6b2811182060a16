/** Logging in by link or code over HTTP, and how often one address may ask for one. */
@NullMarked
package io.unknot.gateway.login.link.web;

import org.jspecify.annotations.NullMarked;
