/** A phone's browser, driven as its owner would. */
@NullMarked
package io.unknot.system.browser;

import org.jspecify.annotations.NullMarked;
