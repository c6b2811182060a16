@NullMarked
package io.unknot.events;

import org.jspecify.annotations.NullMarked;
