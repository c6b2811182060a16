@NullMarked
package io.unknot.service.trace;

import org.jspecify.annotations.NullMarked;
