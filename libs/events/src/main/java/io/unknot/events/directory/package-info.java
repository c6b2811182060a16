/** What the clinics offer; told by therapist-service. */
@NullMarked
package io.unknot.events.directory;

import org.jspecify.annotations.NullMarked;
