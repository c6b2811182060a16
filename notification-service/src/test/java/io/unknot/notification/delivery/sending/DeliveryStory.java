package io.unknot.notification.delivery.sending;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.finishing.FinishMessages;
import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.delivery.writing.WriteLetters;
import io.unknot.notification.delivery.writing.Writing;
import io.unknot.notification.delivery.writing.Writing.Known;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.cap.AddressHashes;
import io.unknot.notification.preference.cap.AddressUses;
import io.unknot.notification.preference.cap.CapSettings;
import io.unknot.notification.preference.cap.KeepToCaps;
import io.unknot.notification.preference.therapist.RefusedAddresses;
import io.unknot.service.trace.Trail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** One sender, with the database as it is and the world around it as the test wants it. */
@TablesTest
abstract class DeliveryStory {

    private static final Contacts.Answer ROBIN = new Contacts.Answer.Known(
            new Addressee(new Contact("Robin", Optional.of("robin@example.org"), Optional.empty(), "en")));

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FinishMessages finishing;

    @Autowired
    Clinics clinics;

    @Autowired
    Letters letters;

    @Autowired
    DeliverySettings settings;

    @Autowired
    Preferences preferences;

    @Autowired
    RefusedAddresses refused;

    @Autowired
    AddressUses uses;

    @Autowired
    AddressHashes hashes;

    final ClinicPost post = new ClinicPost();
    Lane lane;
    private Function<Recipient, Contacts.Answer> contact = _ -> ROBIN;

    @BeforeEach
    void begin() {
        tables.begin();
        lane = lane();
    }

    /** One that knows nothing of its provider yet. */
    Lane lane() {
        return new Lane(post, settings.email(), InstantSource.system());
    }

    void contactIs(Contact robin) {
        contact = _ -> new Contacts.Answer.Known(new Addressee(robin));
    }

    void contactsFailWith(DeliveryFailure failure) {
        contact = _ -> new Contacts.Answer.Unknown(failure);
    }

    void contactFailsFor(Recipient one, DeliveryFailure failure) {
        contact = recipient -> recipient.equals(one) ? new Contacts.Answer.Unknown(failure) : ROBIN;
    }

    void nothingIsToBeSaid() {
        contact = _ -> new Contacts.Answer.NothingToSay(SkipReason.OUTDATED);
    }

    void contactsBreak(RuntimeException failure) {
        contact = _ -> {
            throw failure;
        };
    }

    void contactsAreBack() {
        contact = _ -> ROBIN;
    }

    /** Sends one batch, as one that starts anew; how many messages were tried. */
    int deliver() {
        lane = lane();
        return deliver(lane);
    }

    int deliver(Lane lane) {
        var batch = deliveries
                .claim(lane.channel(), lane.take())
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
        delivering().deliver(batch, lane).block(Duration.ofMinutes(3));
        return batch.size();
    }

    DeliverBatch delivering() {
        return new DeliverBatch(writing(), sending(), finishing, settings);
    }

    SendHandful sending() {
        return new SendHandful(deliveries, DeliveryFault.Watch.NOBODY, Trail.NONE);
    }

    Mono<Map<Recipient, Contacts.Answer>> contactsOf(Set<Recipient> recipients) {
        return Mono.fromCallable(() -> recipients.stream().collect(Collectors.toMap(Function.identity(), contact)));
    }

    /** To whom as much may be sent as a test likes: all of it goes to Robin. */
    WriteLetters writing() {
        var many = 1_000_000;
        return writing(new KeepToCaps(uses, hashes, new CapSettings(many, many, many, many, many)));
    }

    WriteLetters writing(KeepToCaps keepToCaps) {
        return Writing.of(this::contactsOf, new Known(preferences, refused, hashes), clinics, letters, keepToCaps);
    }
}
