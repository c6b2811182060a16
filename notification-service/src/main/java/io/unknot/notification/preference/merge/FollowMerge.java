package io.unknot.notification.preference.merge;

import static java.util.Comparator.comparing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.preference.MergedClients;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Two records of a client became one: what was refused under either stays refused, and of the rest the newer word counts.
 * What was said under the old id stays there, as the proof that it is; what still comes under it is about the other.
 */
@Component
public class FollowMerge {

    private final Preferences preferences;
    private final MergedClients merged;

    FollowMerge(Preferences preferences, MergedClients merged) {
        this.preferences = preferences;
        this.merged = merged;
    }

    /** Runs inside a write; again is the same as once. The other may have been merged on before this is heard. */
    public Mono<Void> follow(ClientId from, ClientId told) {
        return lock(from, told)
                .then(Mono.defer(() -> merged.now(told)))
                .filter(into -> !into.equals(from))
                .flatMap(into -> into.equals(told)
                        ? merged.point(from, into).then(Mono.defer(() -> handOn(from, into)))
                        : follow(from, into));
    }

    /** In the order of their ids, so that two merges at once do not wait for each other. */
    private Mono<Void> lock(ClientId from, ClientId into) {
        var sorted = Stream.of(from, into).sorted((one, other) -> one.value().compareTo(other.value()));
        return Flux.fromIterable(sorted.toList()).concatMap(preferences::lock).then();
    }

    private Mono<Void> handOn(ClientId from, ClientId into) {
        return Mono.zip(preferences.of(from), preferences.of(into)).flatMap(said -> {
            var theirs = said.getT2().preference();
            var both = joined(said.getT1(), said.getT2());
            return both.equals(theirs)
                    ? Mono.empty()
                    : preferences.add(into, both, new Said.From.Merge()).then();
        });
    }

    private static Preference joined(Said from, Said into) {
        return Stream.of(from, into)
                .sorted(comparing(said -> said.at().orElse(Instant.MIN)))
                .map(Said::preference)
                .reduce((older, newer) -> OneWord.of(newer, older))
                .orElseThrow();
    }
}
