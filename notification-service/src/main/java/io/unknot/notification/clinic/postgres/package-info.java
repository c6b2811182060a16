/** The clinics' table. */
@NullMarked
package io.unknot.notification.clinic.postgres;

import org.jspecify.annotations.NullMarked;
