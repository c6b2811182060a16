/** Who calls, and what that lets them do. */
@NullMarked
package io.unknot.service.access;

import org.jspecify.annotations.NullMarked;
