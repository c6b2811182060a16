package io.unknot.service.problem;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What Jackson refuses, told with the field's place in the JSON and in no Java words. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case ValueInstantiationException refused ->
                WebProblems.invalid().field(placeOf(refused), reasonOf(refused));
            case MismatchedInputException wrong -> mismatched(wrong);
            case InputCoercionException wrong ->
                WebProblems.invalid().field(placeOf(wrong), Expected.of(wrong.getTargetType()));
            default -> malformed(failure);
        };
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        var names = known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Problem.of(400, "unknown-field", "The request has a field this address does not know")
                .field(placeOf(unknown), "is not known here; these are: " + names)
                .next("Leave the field out or spell it as one of those known.");
    }

    private static Problem mismatched(MismatchedInputException wrong) {
        if (wrong.getPath().isEmpty() && wrong.getCurrentToken() == null) {
            return malformed(wrong);
        }
        if (wrong.getCurrentToken() == JsonToken.END_OBJECT) {
            return WebProblems.invalid().field(placeOf(wrong), "is missing");
        }
        return WebProblems.invalid().field(placeOf(wrong), Expected.of(wrong.getTargetType()));
    }

    private static Problem malformed(JacksonException failure) {
        var place = failure.getLocation();
        var problem = Problem.of(400, "malformed-json", "The request body is not the JSON it should be")
                .next("Send one JSON object.");
        return place == null
                ? problem
                : problem.detail(
                        "It cannot be read at line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr()));
    }

    /** A record's own constructor said no, in words meant for whoever sent the value. */
    private static String reasonOf(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException said && said.getMessage() != null
                ? said.getMessage()
                : "is not valid";
    }

    private static String placeOf(JacksonException failure) {
        var place = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.isEmpty() ? "body" : place.toString();
    }
}
