package io.unknot.therapist.register.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition in lower-case words joined by hyphens, such as {@code chronic-low-back-pain}; at most 60 characters. */
@NotNull
@Pattern(regexp = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConditionCode {

    String message() default "must be lower-case words joined by hyphens, such as chronic-low-back-pain";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
