package io.unknot.notification.delivery.writing;

import io.unknot.notification.delivery.Outcome.NothingToSay;
import io.unknot.notification.delivery.Ready;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.delivery.writing.WriteLetters.Written;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.cap.KeepToCaps;
import io.unknot.notification.preference.cap.KeepToCaps.Outgoing;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts away what is one too many for its address: only when a letter is written it is known where it goes. */
@Component
class PutAwayOverCap {

    private final KeepToCaps keepToCaps;

    PutAwayOverCap(KeepToCaps keepToCaps) {
        this.keepToCaps = keepToCaps;
    }

    Mono<Written> putAway(Written written) {
        var outgoing = written.ready().stream().map(PutAwayOverCap::outgoing).toList();
        return keepToCaps.within(outgoing).map(within -> {
            var kept = new Written(new ArrayList<>(), new ArrayList<>(written.failed()));
            for (var ready : written.ready()) {
                if (within.contains(ready.claimed().message().about().id())) {
                    kept.ready().add(ready);
                } else {
                    kept.failed().add(new Tried(ready.claimed(), new NothingToSay(SkipReason.OVER_CAP)));
                }
            }
            return kept;
        });
    }

    private static Outgoing outgoing(Ready ready) {
        var about = ready.claimed().message().about();
        var contact = ready.letter().to();
        return new Outgoing(
                about,
                switch (about.channel()) {
                    case EMAIL -> contact.email();
                    case SMS -> contact.phone();
                    case INBOX -> Optional.empty();
                });
    }
}
