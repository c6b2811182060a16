/** Where booking-service finds the keys that prove who asks for a contact. */
@NullMarked
package io.unknot.notification.letter.web;

import org.jspecify.annotations.NullMarked;
