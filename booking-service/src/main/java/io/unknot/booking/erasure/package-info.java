/** Forgets clients: what they said cannot be read again, by anybody; that visits took place stays, of nobody in particular. */
@NullMarked
package io.unknot.booking.erasure;

import org.jspecify.annotations.NullMarked;
