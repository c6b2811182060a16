@NullMarked
package io.unknot.booking.careplan.web;

import org.jspecify.annotations.NullMarked;
