/** Links in mails by which a client, or a therapist, does without more of the kind, with one click and no login. */
@NullMarked
package io.unknot.notification.preference.unsubscribe;

import org.jspecify.annotations.NullMarked;
