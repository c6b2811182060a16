package io.unknot.notification.retention.web;

import io.unknot.notification.retention.RemoveOldMessages;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/messages/retention")
class MessageRetentionController {

    private final RemoveOldMessages removeOldMessages;
    private final InstantSource clock;

    MessageRetentionController(RemoveOldMessages removeOldMessages, InstantSource clock) {
        this.removeOldMessages = removeOldMessages;
        this.clock = clock;
    }

    /** How many messages have been kept long enough, counted up to 100,000; nothing is changed. */
    @GetMapping
    Mono<SeenView> look(Caller caller) {
        Access.administrator(caller);
        var keptFor = removeOldMessages.keptFor().toString();
        return removeOldMessages
                .look()
                .map(found ->
                        new SeenView(keptFor, found.count(), found.oldest().orElse(null)));
    }

    /** Does away with at most 2,000 of them: to be asked again while there are more. There is no way back. */
    @PostMapping("/runs")
    Mono<GoneView> run(Caller caller, Proof proof) {
        Access.administrator(caller);
        Access.freshly(caller, proof, clock);
        return removeOldMessages.remove().map(GoneView::new);
    }

    /** The period is ISO 8601, such as P2Y. */
    record SeenView(String keptFor, long count, @Nullable Instant oldest) {}

    record GoneView(int count) {}
}
