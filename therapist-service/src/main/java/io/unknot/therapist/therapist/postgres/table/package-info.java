/** What other rows are found by: whose therapists they are about. */
@NullMarked
package io.unknot.therapist.therapist.postgres.table;

import org.jspecify.annotations.NullMarked;
