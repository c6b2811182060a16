@NullMarked
package io.unknot.booking.audit.web;

import org.jspecify.annotations.NullMarked;
