/** What every screen owes to whoever looks at it: in each language, at each width, with or without a mouse. */
@NullMarked
package io.unknot.system.pages;

import org.jspecify.annotations.NullMarked;
