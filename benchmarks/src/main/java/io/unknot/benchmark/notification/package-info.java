/** Sending what is due. */
@NullMarked
package io.unknot.benchmark.notification;

import org.jspecify.annotations.NullMarked;
