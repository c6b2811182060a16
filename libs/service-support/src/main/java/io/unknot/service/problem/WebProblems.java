package io.unknot.service.problem;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;

/** What WebFlux refuses before a controller sees it. */
@Order(WebProblems.AFTER_OTHERS)
final class WebProblems implements ProblemTranslator {

    static final int AFTER_OTHERS = 1000;

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case WebExchangeBindException invalid -> invalidBody(invalid);
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() -> invalidArguments(invalid);
            case MissingRequestValueException missing -> invalid().field(missing.getName(), "is missing");
            case ServerWebInputException input -> unreadable(input);
            case ContentTooLargeException _, DataBufferLimitException _ -> tooLarge();
            case ResponseStatusException refused -> byStatus(refused);
            default -> null;
        };
    }

    static Problem invalid() {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .next("Correct what errors names, then send it again.");
    }

    private static Problem tooLarge() {
        return Problem.of(413, "body-too-large", "The request body is too large")
                .detail("A body may have 64 kB at most.")
                .next("Send less at once.");
    }

    private static Problem invalidBody(WebExchangeBindException invalid) {
        var problem = invalid();
        var errors = invalid.getAllErrors().stream()
                .sorted(Comparator.comparing(WebProblems::nameOf))
                .toList();
        for (var error : errors) {
            problem = problem.field(nameOf(error), reasonOf(error.getDefaultMessage()));
        }
        return problem;
    }

    private static Problem invalidArguments(HandlerMethodValidationException invalid) {
        var problem = invalid();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                for (var error : errors.getAllErrors()) {
                    problem = problem.field(nameOf(error), reasonOf(error.getDefaultMessage()));
                }
                continue;
            }
            for (var error : result.getResolvableErrors()) {
                problem = problem.field(nameOf(result.getMethodParameter()), reasonOf(error.getDefaultMessage()));
            }
        }
        return problem;
    }

    private static Problem unreadable(ServerWebInputException input) {
        for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataBufferLimitException _ -> {
                    return tooLarge();
                }
                case JacksonException json -> {
                    return JsonProblems.of(json);
                }
                case TypeMismatchException mismatch -> {
                    return invalid().field(nameOf(input.getMethodParameter()), Expected.of(mismatch.getRequiredType()));
                }
                default -> {}
            }
        }
        return Problem.of(400, "malformed-json", "The request body could not be read")
                .detail("This needs a JSON object as its body.")
                .next("Send the body with Content-Type: application/json.");
    }

    private static @Nullable Problem byStatus(ResponseStatusException refused) {
        int status = refused.getStatusCode().value();
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "There is nothing here").next("Check the address.");
            case 405 ->
                Problem.of(405, "method-not-allowed", "This address does not take that method")
                        .next("Use one of the methods in the Allow header.");
            case 406 ->
                Problem.of(406, "not-acceptable", "That representation is not available")
                        .next("Accept application/json.");
            case 415 ->
                Problem.of(415, "unsupported-media-type", "The body is in a format this address does not read")
                        .next("Send Content-Type: " + readBy(refused) + ".");
            default -> status < 500 ? Problem.of(status, "refused", "The request was refused") : null;
        };
    }

    /** An address that reads one type only says which; those that read JSON would have a long list to say. */
    private static String readBy(ResponseStatusException refused) {
        return refused instanceof UnsupportedMediaTypeStatusException wrong
                        && wrong.getSupportedMediaTypes().size() == 1
                ? wrong.getSupportedMediaTypes().getFirst().toString()
                : "application/json";
    }

    private static String nameOf(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : error.getObjectName();
    }

    private static String nameOf(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return "request";
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                        .map(PathVariable::name))
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
                        .map(RequestHeader::name))
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.ofNullable(parameter.getParameterName()))
                .orElse("request");
    }

    private static String reasonOf(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
