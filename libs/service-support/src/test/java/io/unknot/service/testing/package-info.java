/** What other modules' tests need of this one; packaged for them as its test jar. */
@NullMarked
package io.unknot.service.testing;

import org.jspecify.annotations.NullMarked;
