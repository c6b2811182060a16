/** What services tell each other: one record per fact, its type name, its topic and its key. Ids, times and states; never a person's words. */
@NullMarked
package io.unknot.events;

import org.jspecify.annotations.NullMarked;
