/** Versions as ETags, and the checks every request body shares. */
@NullMarked
package io.unknot.therapist.register.web;

import org.jspecify.annotations.NullMarked;
