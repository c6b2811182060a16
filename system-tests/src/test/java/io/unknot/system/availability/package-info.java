/** Journeys about free times: what the search lists is what booking takes, and staff keep both right. */
@NullMarked
package io.unknot.system.availability;

import org.jspecify.annotations.NullMarked;
