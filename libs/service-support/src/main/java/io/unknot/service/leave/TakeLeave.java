package io.unknot.service.leave;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets go of kept connections before the server ends: for a while in which readiness says no already and everybody is still
 * answered, each answer asks for its connection to be closed. Whoever uses no connection that was idle for longer than
 * that while never sends a request on one that is just being closed, of which nobody would know whether it was done.
 */
final class TakeLeave implements SmartLifecycle, WebFilter {

    private final Duration drain;
    private volatile boolean running;
    private volatile boolean leaving;

    TakeLeave(Duration drain) {
        this.drain = drain;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> closeIfLeaving(exchange)));
        return chain.filter(exchange);
    }

    private void closeIfLeaving(ServerWebExchange exchange) {
        if (leaving) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable whenStopped) {
        leaving = true;
        running = false;
        CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS)
                .execute(whenStopped);
    }

    @Override
    public void stop() {
        leaving = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server, which ends in a lower one. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
