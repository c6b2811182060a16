@NullMarked
package io.unknot.booking.export.web;

import org.jspecify.annotations.NullMarked;
