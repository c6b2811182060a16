package io.unknot.therapist.register.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lines of text, not only blanks and without control characters but line ends; how long is for a size to say. */
@Pattern(regexp = "(?s)(?=.*\\S)[^\\x00-\\x09\\x0B-\\x1F\\x7F]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    String message() default "must be lines of text, not only blanks and without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
