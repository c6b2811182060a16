/** What a release has left behind, which those after it have to live with. */
@NullMarked
package io.unknot.local.release;

import org.jspecify.annotations.NullMarked;
