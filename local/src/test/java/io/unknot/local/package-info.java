/** Tests of the program as a whole. */
@NullMarked
package io.unknot.local;

import org.jspecify.annotations.NullMarked;
