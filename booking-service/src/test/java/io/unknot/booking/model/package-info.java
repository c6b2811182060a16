/** Random commands beside a model of what they should do that is simple enough to be believed. */
@NullMarked
package io.unknot.booking.model;

import org.jspecify.annotations.NullMarked;
