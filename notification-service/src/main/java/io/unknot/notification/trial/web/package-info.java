/** Trying words out over HTTP, for managers. */
@NullMarked
package io.unknot.notification.trial.web;

import org.jspecify.annotations.NullMarked;
