package io.unknot.booking.appointment.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Where no parts are named, treatment and therapist are: said field by field, with whatever else is missing. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneTreatmentOrParts.Validator.class)
@interface OneTreatmentOrParts {

    String message() default "must not be null";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names each field that is missing. */
    final class Validator implements ConstraintValidator<OneTreatmentOrParts, WishRequest> {

        @Override
        public boolean isValid(@Nullable WishRequest wish, ConstraintValidatorContext context) {
            if (wish == null || wish.parts() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var treatment = isThere(wish.treatmentId(), "treatmentId", context);
            var therapist = isThere(wish.therapistId(), "therapistId", context);
            return treatment && therapist;
        }

        private static boolean isThere(@Nullable Object value, String field, ConstraintValidatorContext context) {
            if (value == null) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
            return value != null;
        }
    }
}
