/** A message as a letter: to whom, in which words, and the post that takes it. */
@NullMarked
package io.unknot.notification.letter;

import org.jspecify.annotations.NullMarked;
