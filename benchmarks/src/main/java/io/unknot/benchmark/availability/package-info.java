/** How fast free times are found, and how soon a booked one is gone. */
@NullMarked
package io.unknot.benchmark.availability;

import org.jspecify.annotations.NullMarked;
