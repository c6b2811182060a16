/** How clients like to be treated: it travels with every visit. */
@NullMarked
package io.unknot.booking.preference;

import org.jspecify.annotations.NullMarked;
