/** How much anybody may ask for, so that nobody takes what others need. */
@NullMarked
package io.unknot.gateway.limit;

import org.jspecify.annotations.NullMarked;
