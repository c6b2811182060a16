/** What a clinic sends and when, as its managers want it: per organisation, and per clinic where that differs. */
@NullMarked
package io.unknot.notification.policy;

import org.jspecify.annotations.NullMarked;
