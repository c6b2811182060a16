/** The mail server that keeps every mail instead of sending it on. */
@NullMarked
package io.unknot.local.mail;

import org.jspecify.annotations.NullMarked;
