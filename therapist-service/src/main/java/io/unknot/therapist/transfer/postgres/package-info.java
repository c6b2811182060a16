/** How two imports keep out of each other's way. */
@NullMarked
package io.unknot.therapist.transfer.postgres;

import org.jspecify.annotations.NullMarked;
