/** What must never fail, from the outside: short as CI runs it, and with {@code -Plong} as it was promised. */
@NullMarked
package io.unknot.system.promises;

import org.jspecify.annotations.NullMarked;
