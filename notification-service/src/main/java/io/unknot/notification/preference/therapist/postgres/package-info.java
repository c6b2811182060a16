/** What therapists said of mails, in PostgreSQL. */
@NullMarked
package io.unknot.notification.preference.therapist.postgres;

import org.jspecify.annotations.NullMarked;
