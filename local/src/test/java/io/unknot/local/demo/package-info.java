/** Tests of the demo chain. */
@NullMarked
package io.unknot.local.demo;

import org.jspecify.annotations.NullMarked;
