/** What happens to visits for several clients. */
@NullMarked
package io.unknot.events.group;

import org.jspecify.annotations.NullMarked;
