/** Every operation as every caller to every thing, against the table of who may. */
@NullMarked
package io.unknot.system.access.matrix;

import org.jspecify.annotations.NullMarked;
