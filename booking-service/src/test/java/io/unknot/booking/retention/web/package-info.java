@NullMarked
package io.unknot.booking.retention.web;

import org.jspecify.annotations.NullMarked;
