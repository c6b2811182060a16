package io.unknot.booking.careplan;

import java.util.Optional;

/**
 * On what a course was agreed: the preset it follows, none for one written by a therapist; the spacing; and whether a
 * physician's advice was recorded.
 */
public record PlanTerms(Optional<String> preset, Spacing spacing, boolean physicianAdvice) {}
