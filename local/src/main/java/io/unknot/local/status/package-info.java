/** What can be told of a system from its data directory alone. */
@NullMarked
package io.unknot.local.status;

import org.jspecify.annotations.NullMarked;
