/** The calendar rules, pure. */
@NullMarked
package io.unknot.schedule;

import org.jspecify.annotations.NullMarked;
