/** Dead letters: which lie there and why, and handing them to their listeners once more. */
@NullMarked
package io.unknot.outbox.replay;

import org.jspecify.annotations.NullMarked;
