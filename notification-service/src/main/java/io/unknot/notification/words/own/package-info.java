/** What the organisation says in its own words. */
@NullMarked
package io.unknot.notification.words.own;

import org.jspecify.annotations.NullMarked;
