/** From the safety questions through a course of visits to what it led to. */
@NullMarked
package io.unknot.system.care;

import org.jspecify.annotations.NullMarked;
