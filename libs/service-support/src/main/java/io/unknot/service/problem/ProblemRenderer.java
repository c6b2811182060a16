package io.unknot.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a failure becomes an answer. What nobody translated is our fault: the caller gets an incident id
 * and nothing else, the log gets the rest.
 */
@Order(ProblemRenderer.BEFORE_SPRING_BOOT)
final class ProblemRenderer implements WebExceptionHandler {

    static final int BEFORE_SPRING_BOOT = -2;

    private static final Logger log = LoggerFactory.getLogger(ProblemRenderer.class);
    private static final int DEEPEST_CAUSE = 10;
    private static final int RETRY_SECONDS = 2;

    private final JsonMapper json;
    private final List<ProblemTranslator> translators;

    ProblemRenderer(JsonMapper json, List<ProblemTranslator> translators) {
        this.json = json;
        this.translators = List.copyOf(translators);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var problem = translate(failure);
        if (problem == null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        if (failure instanceof ErrorResponse response) {
            exchange.getResponse().getHeaders().putAll(response.getHeaders());
        }
        return write(exchange, problem == null ? unexpected(exchange, failure) : problem);
    }

    private @Nullable Problem translate(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            for (var translator : translators) {
                var problem = translator.translate(cause);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private static Problem unexpected(ServerWebExchange exchange, Throwable failure) {
        var incident = UUID.randomUUID();
        var request = exchange.getRequest();
        log.error("Incident {}: {} {}", incident, request.getMethod(), request.getPath(), failure);
        return Problem.of(500, "unexpected", "Something went wrong on our side")
                .next("Try again; if it stays, tell us the incident.")
                .with("incident", incident);
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        var retryAfter = problem.status() == 503 && problem.retryAfter() == null ? RETRY_SECONDS : problem.retryAfter();
        if (retryAfter != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        var body = json.writeValueAsBytes(
                members(problem, exchange.getRequest().getPath().value()));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> members(Problem problem, String path) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:unknot:problem:" + problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        if (problem.detail() != null) {
            members.put("detail", problem.detail());
        }
        members.put("instance", path);
        if (problem.next() != null) {
            members.put("next", problem.next());
        }
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        problem.more().forEach(members::putIfAbsent);
        return members;
    }
}
