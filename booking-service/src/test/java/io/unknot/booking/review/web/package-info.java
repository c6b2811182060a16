@NullMarked
package io.unknot.booking.review.web;

import org.jspecify.annotations.NullMarked;
