package io.unknot.gateway.route.http;

import io.netty.channel.unix.Errors.NativeIoException;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.http.client.PrematureCloseException;

/** A service that is away, breaks off or takes too long. */
@Component
@Order(0)
final class RouteProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case ConnectException _, UnknownHostException _ ->
                Problem.of(503, "service-unavailable", "The service behind this address is away right now")
                        .next("Try again in a moment.");
            // Every connection to the service is in use, and none came free in time.
            case TimeoutException _ ->
                Problem.of(503, "service-unavailable", "More is asked of the service than it can answer right now")
                        .next("Try again in a moment.")
                        .retryAfter(2);
            // Said politely, or by the operating system of a service that was killed.
            case PrematureCloseException _, NativeIoException _, SocketException _ ->
                Problem.of(503, "service-unavailable", "The service broke off before it had answered")
                        .next("Look whether it was done, or send it again with the same Idempotency-Key.");
            case ResponseStatusException slow
            when slow.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT) ->
                Problem.of(504, "service-too-slow", "The service behind this address took too long")
                        .next("Look whether it was done, or send it again with the same Idempotency-Key.");
            default -> null;
        };
    }
}
