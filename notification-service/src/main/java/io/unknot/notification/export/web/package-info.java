/** What this service keeps of a client over HTTP; the gateway adds it to the export of everything. */
@NullMarked
package io.unknot.notification.export.web;

import org.jspecify.annotations.NullMarked;
