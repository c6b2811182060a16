/** Finding the times of a course of visits. */
@NullMarked
package io.unknot.benchmark.careplan;

import org.jspecify.annotations.NullMarked;
