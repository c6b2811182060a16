/** A controller anybody may use. */
@NullMarked
package io.unknot.testing.broken.web;

import org.jspecify.annotations.NullMarked;
