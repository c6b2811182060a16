/** Tests of the data directory. */
@NullMarked
package io.unknot.local.data;

import org.jspecify.annotations.NullMarked;
