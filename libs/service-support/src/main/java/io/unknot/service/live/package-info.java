/** Pages that stay open and are told what changes, whichever replica they came to and whichever made the change. */
@NullMarked
package io.unknot.service.live;

import org.jspecify.annotations.NullMarked;
