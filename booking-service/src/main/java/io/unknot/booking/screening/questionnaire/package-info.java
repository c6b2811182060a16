/** What is asked, and what each answer means. */
@NullMarked
package io.unknot.booking.screening.questionnaire;

import org.jspecify.annotations.NullMarked;
