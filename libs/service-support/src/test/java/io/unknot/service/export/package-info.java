@NullMarked
package io.unknot.service.export;

import org.jspecify.annotations.NullMarked;
