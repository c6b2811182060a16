/** Answers in PostgreSQL. */
@NullMarked
package io.unknot.notification.answer.postgres;

import org.jspecify.annotations.NullMarked;
