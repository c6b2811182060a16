/** What clients are told in whole sentences, in each language there is. */
@NullMarked
package io.unknot.booking.words;

import org.jspecify.annotations.NullMarked;
