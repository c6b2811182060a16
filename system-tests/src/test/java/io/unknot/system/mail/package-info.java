/** What arrives in the mailboxes of clients. */
@NullMarked
package io.unknot.system.mail;

import org.jspecify.annotations.NullMarked;
