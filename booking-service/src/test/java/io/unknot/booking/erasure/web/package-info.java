@NullMarked
package io.unknot.booking.erasure.web;

import org.jspecify.annotations.NullMarked;
