/** Reviews over HTTP: by clients of their own visits, by managers of their clinics', and for everybody to read. */
@NullMarked
package io.unknot.booking.review.web;

import org.jspecify.annotations.NullMarked;
