package io.unknot.notification.delivery;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Robin;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** One sender, with the database as it is and the world around it as the test wants it. */
@TablesTest
abstract class DeliveryStory {

    private static final Mono<Addressee> ROBIN = Mono.just(new Addressee(Robin.contact()));

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FinishMessage finishing;

    @Autowired
    Clinics clinics;

    @Autowired
    Letters letters;

    @Autowired
    DeliverySettings settings;

    final ClinicPost post = new ClinicPost();
    private Mono<Addressee> contact = ROBIN;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    void contactsFailWith(Throwable failure) {
        contact = Mono.error(failure);
    }

    void contactsAreBack() {
        contact = ROBIN;
    }

    SendMessage sending() {
        return new SendMessage(clinics, _ -> contact, letters, post, deliveries);
    }

    /** Sends one batch; how many messages were in it. */
    int deliver() {
        return new DeliverDueMessages(deliveries, sending(), finishing, settings)
                .nextBatch()
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }
}
