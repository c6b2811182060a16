package io.unknot.booking.client.web;

import io.unknot.booking.wall.Wall;
import io.unknot.service.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Why somebody opens the record of a client who is none of their clinics': 3 to 500 characters in the header
 * {@code X-Access-Reason}, kept in the audit trail with who it was. Not about the client: whoever reads the trail reads it.
 */
record AccessReason(String text) {

    static final String HEADER = "X-Access-Reason";

    private static final Pattern FORM = Pattern.compile("[^\\x00-\\x1F\\x7F]{3,500}");

    /** The one that came with the request being answered. */
    static Optional<AccessReason> in(ContextView context) {
        return context.getOrEmpty(AccessReason.class);
    }

    private static AccessReason read(String header) {
        var text = header.strip();
        if (!FORM.matcher(text).matches()) {
            throw Problem.of(400, "invalid-request", "Something in this request is not right")
                    .field(HEADER, "must be 3 to 500 characters on one line")
                    .next("Say in a few words why the record has to be opened.")
                    .toException();
        }
        return new AccessReason(text);
    }

    /** Keeps it beside the request, for whoever asks whether the caller may know a client. */
    @Component
    static final class Filter implements WebFilter {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            @Nullable String header = exchange.getRequest().getHeaders().getFirst(HEADER);
            if (header == null) {
                return chain.filter(exchange);
            }
            return Mono.fromSupplier(() -> read(header))
                    .flatMap(reason -> chain.filter(exchange)
                            .contextWrite(context -> Wall.opened(context.put(AccessReason.class, reason))));
        }
    }
}
