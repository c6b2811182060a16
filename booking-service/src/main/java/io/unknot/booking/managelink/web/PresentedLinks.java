package io.unknot.booking.managelink.web;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.managelink.ManageLink;
import io.unknot.booking.managelink.ManageLinks;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The links that requests come with, in a header: an address would be logged. */
@Component
class PresentedLinks {

    /** The header a token comes in. */
    static final String TOKEN = "Manage-Token";

    private final ManageLinks links;

    PresentedLinks(ManageLinks links) {
        this.links = links;
    }

    /** Whoever calls, only the token counts: it is live, or it is refused without saying why it is not. */
    Mono<Presented> of(@Nullable String token) {
        return Mono.justOrEmpty(token)
                .map(LinkSecret::new)
                .flatMap(links::find)
                .map(Presented::new)
                .switchIfEmpty(Mono.error(() -> Problem.of(404, "unknown-manage-link", "This link opens nothing")
                        .detail("It was replaced by a newer one, its visit is over, or it is not complete.")
                        .next("Take the newest link we sent you, or log in.")
                        .toException()));
    }

    /** A live link: it may do with its appointment what the client may, and nothing with any other. */
    record Presented(ManageLink link) {

        UUID appointmentId() {
            return link.appointmentId();
        }

        Scope scope() {
            return new Scope.OwnOf(link.clientId());
        }

        By by() {
            return new By(new Actor(Actor.Kind.LINK, link.id().toString()), Optional.empty());
        }

        Command command(@Nullable String key, String what, Object body) {
            return new Command(new Caller.Visitor(), key, "manage/" + link.id() + "/" + what, body);
        }
    }
}
