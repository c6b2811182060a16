/** What operators see of clinics: how their visits ended, and how full they are. */
@NullMarked
package io.unknot.booking.figures;

import org.jspecify.annotations.NullMarked;
