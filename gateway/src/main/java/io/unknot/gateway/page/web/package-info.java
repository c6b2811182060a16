/** The pages of the web module, and what the browser may do on them. */
@NullMarked
package io.unknot.gateway.page.web;

import org.jspecify.annotations.NullMarked;
