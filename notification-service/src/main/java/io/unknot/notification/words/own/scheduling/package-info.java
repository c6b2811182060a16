/** Reads again what another replica may have changed. */
@NullMarked
package io.unknot.notification.words.own.scheduling;

import org.jspecify.annotations.NullMarked;
