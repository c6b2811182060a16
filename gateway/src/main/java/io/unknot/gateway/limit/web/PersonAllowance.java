package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.Rate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What one person may ask of the API, from however many addresses. */
@Component
public final class PersonAllowance {

    private final Allowances allowances;
    private final Rate rate;

    PersonAllowance(Allowances allowances, LimitSettings settings) {
        this.allowances = allowances;
        this.rate = settings.ofAPerson();
    }

    /** Counts this request of theirs; an error if it is too many. */
    public Mono<Void> count(ServerWebExchange exchange, UUID person) {
        return Uncounted.is(exchange)
                ? Mono.empty()
                : allowances
                        .take(rate, person.toString())
                        .flatMap(wait -> wait.isZero() ? Mono.empty() : Mono.error(TooMany.requests(wait)));
    }
}
