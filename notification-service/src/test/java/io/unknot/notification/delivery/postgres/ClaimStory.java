package io.unknot.notification.delivery.postgres;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.Deliveries.Ended;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.message.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Senders that share the messages' table. */
@TablesTest
abstract class ClaimStory {

    static final String LAPSE = "UPDATE message SET look_at = clock_timestamp() WHERE state = 'SENDING'";

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    List<Claimed> claim(int most) {
        return deliveries
                .claim(Channel.EMAIL, most)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    Verdict answer(Claimed claimed) {
        return handOver(claimed).blockOptional().orElseThrow();
    }

    Mono<Verdict> handOver(Claimed claimed) {
        return deliveries
                .handOver(List.of(claimed.message()))
                .mapNotNull(answers -> answers.get(claimed.message().about().id()))
                .map(Deliveries.HandOver::verdict);
    }

    boolean close(Claimed claimed) {
        var sent = claimed.message().sent(tables.now());
        return !deliveries
                .close(List.of(new Ended(claimed.message(), sent.after(), true)))
                .blockOptional()
                .orElseThrow()
                .isEmpty();
    }
}
