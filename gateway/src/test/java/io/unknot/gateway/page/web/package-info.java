/** Which pages may frame ours. */
@NullMarked
package io.unknot.gateway.page.web;

import org.jspecify.annotations.NullMarked;
