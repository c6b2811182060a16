/** Where visits take place: this service's copy of the topic clinics. */
@NullMarked
package io.unknot.notification.clinic;

import org.jspecify.annotations.NullMarked;
