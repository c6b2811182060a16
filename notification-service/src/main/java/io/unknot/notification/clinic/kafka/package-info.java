/** Hears of clinics. */
@NullMarked
package io.unknot.notification.clinic.kafka;

import org.jspecify.annotations.NullMarked;
