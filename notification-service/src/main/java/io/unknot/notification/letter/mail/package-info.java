/** Letters as MIME mails, handed to a mail server. */
@NullMarked
package io.unknot.notification.letter.mail;

import org.jspecify.annotations.NullMarked;
