/** Entries that come in and go out by the file: all lines of one or none, with every complaint at once. */
@NullMarked
package io.unknot.therapist.transfer;

import org.jspecify.annotations.NullMarked;
