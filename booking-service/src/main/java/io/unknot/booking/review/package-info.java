/** What clients say of visits they had, what managers let others read of it, and how therapists are rated by it. */
@NullMarked
package io.unknot.booking.review;

import org.jspecify.annotations.NullMarked;
