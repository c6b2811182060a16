/** The day board in a browser, with a mouse. */
@NullMarked
package io.unknot.system.pages.board;

import org.jspecify.annotations.NullMarked;
