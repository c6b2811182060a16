/** What the policy says, in PostgreSQL. */
@NullMarked
package io.unknot.therapist.policy.postgres;

import org.jspecify.annotations.NullMarked;
