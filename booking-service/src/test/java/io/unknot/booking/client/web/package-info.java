@NullMarked
package io.unknot.booking.client.web;

import org.jspecify.annotations.NullMarked;
