package io.unknot.therapist.register.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time on the clock on the wall, from 00:00 to 23:59, in JSON as {@code 09:40}. */
@JacksonAnnotationsInside
@JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WallTime {}
