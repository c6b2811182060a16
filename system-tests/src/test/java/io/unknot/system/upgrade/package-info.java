/** That a release can take the place of another while people book. */
@NullMarked
package io.unknot.system.upgrade;

import org.jspecify.annotations.NullMarked;
