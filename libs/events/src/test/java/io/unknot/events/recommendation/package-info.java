@NullMarked
package io.unknot.events.recommendation;

import org.jspecify.annotations.NullMarked;
