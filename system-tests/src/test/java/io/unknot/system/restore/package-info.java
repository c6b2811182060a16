/** Going back to a moment: from a copy of the databases and what was written since. */
@NullMarked
package io.unknot.system.restore;

import org.jspecify.annotations.NullMarked;
