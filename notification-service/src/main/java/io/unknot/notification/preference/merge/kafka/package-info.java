/** Hears which records of clients became one. */
@NullMarked
package io.unknot.notification.preference.merge.kafka;

import org.jspecify.annotations.NullMarked;
