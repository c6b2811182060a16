/** Tests of what every server shares. */
@NullMarked
package io.unknot.embedded;

import org.jspecify.annotations.NullMarked;
