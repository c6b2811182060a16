/** Where something that is nobody's business has got to. */
@NullMarked
package io.unknot.system.leak;

import org.jspecify.annotations.NullMarked;
