/** How a process ends without failing anybody. */
@NullMarked
package io.unknot.service.leave;

import org.jspecify.annotations.NullMarked;
