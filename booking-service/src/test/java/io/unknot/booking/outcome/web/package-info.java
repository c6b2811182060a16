@NullMarked
package io.unknot.booking.outcome.web;

import org.jspecify.annotations.NullMarked;
