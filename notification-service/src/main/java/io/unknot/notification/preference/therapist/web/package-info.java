/** What a therapist gets by mail, over HTTP. */
@NullMarked
package io.unknot.notification.preference.therapist.web;

import org.jspecify.annotations.NullMarked;
