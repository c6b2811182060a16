/** Tests of the status. */
@NullMarked
package io.unknot.local.status;

import org.jspecify.annotations.NullMarked;
