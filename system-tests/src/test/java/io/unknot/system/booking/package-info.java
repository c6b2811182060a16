/** How a person comes to a visit, by program and by browser, alone and in a crowd. */
@NullMarked
package io.unknot.system.booking;

import org.jspecify.annotations.NullMarked;
