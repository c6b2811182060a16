/** The rules once more, slow and plain, and random chains to compare them on. Nothing here asks the search for help. */
@NullMarked
package io.unknot.schedule.twin;

import org.jspecify.annotations.NullMarked;
