package io.unknot.gateway.operation.web;

import io.unknot.gateway.login.session.PersonSession;
import io.unknot.gateway.operation.WatchOperations;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the platform does right now and did in the last hour. */
@RestController
class OperationsController {

    private final WatchOperations watch;

    OperationsController(WatchOperations watch) {
        this.watch = watch;
    }

    /** For operators: 401 for a visitor, 403 for everybody else. Asking costs no service anything. */
    @GetMapping("/api/v1/operations")
    Mono<ResponseEntity<OperationsView>> now() {
        return PersonSession.current()
                .switchIfEmpty(Mono.error(OperationsController::nobody))
                .filter(session -> session.caller() instanceof Caller.Operator)
                .switchIfEmpty(Mono.error(OperationsController::notTheirs))
                .map(_ -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(OperationsView.of(watch.lastHour())));
    }

    private static Throwable nobody() {
        return Problem.of(401, "login-needed", "You need to log in for this")
                .next("Log in, then try again.")
                .toException();
    }

    private static Throwable notTheirs() {
        return Problem.of(403, "not-allowed", "You may not do this")
                .detail("This is for who runs the platform.")
                .next("Log in as an operator.")
                .toException();
    }
}
