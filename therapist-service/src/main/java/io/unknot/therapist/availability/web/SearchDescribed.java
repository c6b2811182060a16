package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of the search, for the API's description: the request itself is read by hand. */
@Operation(
        summary = "Free times",
        description = "Sorted by start, then by the ids of therapist, clinic and treatment. Unknown parameters are "
                + "refused. Values of one repeated parameter are alternatives; different parameters all hold.")
@Parameter(
        in = ParameterIn.QUERY,
        name = "treatment",
        description = "One of these treatments; up to 10. Either this or condition.",
        array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "condition",
        description = "Any treatment that suits it and is not blocked by it.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "minutes",
        description = "How long; the usual length of each treatment when left out.",
        schema = @Schema(type = "integer"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "room",
        description = "What the room must have besides what the treatment needs; up to 10.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "clinic",
        description = "At one of these clinics, up to 50; at any when left out.",
        array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "near",
        description = "Latitude and longitude in degrees, such as 53.7965,-1.5478: clinics no farther than within.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "within",
        description = "Kilometres, 1 to 500, as the crow flies.",
        schema = @Schema(type = "number"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "from",
        description = "An instant, or a date by each clinic's clock; from now when left out.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "to",
        description = "The first moment no longer searched; 14 days after from when left out, at most 62.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "day",
        description = "On one of these weekdays, such as MONDAY.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "part",
        description = "Starts in the morning (until 12:00), the afternoon (until 17:00) or the evening.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "between",
        description = "Starts at these hours, such as 09:30-13:00; within part when both are given.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "therapist",
        description = "With one of these therapists; up to 50.",
        array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "language",
        description = "The therapist speaks one of these (ISO 639).",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "gender",
        description = "The therapist's: female, male or non-binary.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "technique",
        description = "One of these is the therapist's or the treatment's.",
        array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
        in = ParameterIn.QUERY,
        name = "maxPrice",
        description = "In the currency's smallest unit; the therapist's fee or else the list price.",
        schema = @Schema(type = "integer", format = "int64"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "currency",
        description = "What is not sold in it is not found.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "next",
        description = "Only the earliest time of each therapist.",
        schema = @Schema(type = "boolean"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "limit",
        description = "How many times at most.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "after",
        description = "The next of the answer before, to read on.",
        schema = @Schema(type = "string"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SearchDescribed {}
