/** Tests of the mail server. */
@NullMarked
package io.unknot.local.mail;

import org.jspecify.annotations.NullMarked;
