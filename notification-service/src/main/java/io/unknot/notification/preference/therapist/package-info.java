/** What therapists get by mail, besides their inbox. */
@NullMarked
package io.unknot.notification.preference.therapist;

import org.jspecify.annotations.NullMarked;
