/** What the architecture test has to refuse. */
@NullMarked
package io.unknot.gateway.broken;

import org.jspecify.annotations.NullMarked;
