/** Who may see and do what, and who may not. */
@NullMarked
package io.unknot.system.access;

import org.jspecify.annotations.NullMarked;
