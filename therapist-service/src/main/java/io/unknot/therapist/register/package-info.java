/** How anything the chain keeps is replaced: whole, one version at a time, and told to the other services. */
@NullMarked
package io.unknot.therapist.register;

import org.jspecify.annotations.NullMarked;
