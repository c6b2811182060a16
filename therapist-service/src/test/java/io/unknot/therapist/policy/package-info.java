@NullMarked
package io.unknot.therapist.policy;

import org.jspecify.annotations.NullMarked;
