/** What is refused, and whether whoever asked can tell why and what to do. */
@NullMarked
package io.unknot.system.refusal;

import org.jspecify.annotations.NullMarked;
