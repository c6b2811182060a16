/** The mail server that answers at once and keeps nothing, so that only what Unknot spends on a mail is measured. */
@NullMarked
package io.unknot.benchmark.running.mail;

import org.jspecify.annotations.NullMarked;
