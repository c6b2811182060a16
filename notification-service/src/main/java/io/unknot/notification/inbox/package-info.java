/** Messages that are read in our own pages: whose they are, in which words, and what is new. */
@NullMarked
package io.unknot.notification.inbox;

import org.jspecify.annotations.NullMarked;
