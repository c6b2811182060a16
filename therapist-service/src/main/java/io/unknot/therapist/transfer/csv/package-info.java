/** CSV as RFC 4180 has it, and what spreadsheets make of it. */
@NullMarked
package io.unknot.therapist.transfer.csv;

import org.jspecify.annotations.NullMarked;
