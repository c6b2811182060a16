package io.unknot.notification.delivery.writing;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Failures;
import io.unknot.notification.delivery.Outcome;
import io.unknot.notification.delivery.Ready;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes what a batch of messages says; contacts and clinics are asked for once for all of them. */
@Component
public class WriteLetters {

    /** What is read in our own pages is put into words there, in the language its reader has then. */
    private static final Letter READ_HERE =
            new Letter("", new Contact("", Optional.empty(), Optional.empty(), "en"), "", "", "", Optional.empty());

    private final Clinics clinics;
    private final FindReaders findReaders;
    private final Letters letters;
    private final PutAwayOverCap caps;

    WriteLetters(Clinics clinics, FindReaders findReaders, Letters letters, PutAwayOverCap caps) {
        this.clinics = clinics;
        this.findReaders = findReaders;
        this.letters = letters;
        this.caps = caps;
    }

    /** What could be written, and how it went with the others: one that cannot be written is no other's trouble. */
    public record Written(List<Ready> ready, List<Tried> failed) {}

    /** Never fails. */
    public Mono<Written> write(List<Claimed> batch) {
        // For what is read in our own pages nobody has to be asked.
        var abouts = batch.stream()
                .map(Claimed::message)
                .map(Message::about)
                .filter(about -> about.channel() != Channel.INBOX)
                .toList();
        var spokenOf = abouts.stream()
                .flatMap(about -> Stream.concat(
                        about.clinic().stream(), about.owed().facts().clinics()))
                .collect(Collectors.toSet());
        var recipients = abouts.stream().map(About::recipient).collect(Collectors.toSet());
        return Mono.zip(clinics.all(spokenOf), findReaders.of(recipients))
                .publishOn(Schedulers.boundedElastic())
                .map(found -> write(batch, found.getT1(), found.getT2()))
                .flatMap(caps::putAway)
                .onErrorResume(failure -> Mono.just(new Written(List.of(), allFailed(batch, failure))));
    }

    private Written write(List<Claimed> batch, Map<ClinicId, Clinic> known, Readers readers) {
        var written = new Written(new ArrayList<>(), new ArrayList<>());
        for (var claimed : batch) {
            var nothing = readers.hearNothing(claimed.message().about().recipient());
            if (nothing.isPresent()) {
                written.failed().add(new Tried(claimed, new Outcome.NothingToSay(nothing.get())));
                continue;
            }
            try {
                written.ready().add(new Ready(claimed, letter(claimed, known, readers)));
            } catch (RuntimeException failure) {
                written.failed().add(new Tried(claimed, Failures.broken(claimed.message(), failure)));
            }
        }
        return written;
    }

    private Letter letter(Claimed claimed, Map<ClinicId, Clinic> known, Readers readers) {
        return claimed.message().about().channel() == Channel.INBOX
                ? READ_HERE
                : letters.write(
                        matter(claimed, known),
                        readers.of(claimed.message().about().recipient()));
    }

    private static Matter matter(Claimed claimed, Map<ClinicId, Clinic> known) {
        return new Matter(claimed.message().about(), claimed.visit(), known);
    }

    private static List<Tried> allFailed(List<Claimed> batch, Throwable failure) {
        return batch.stream()
                .map(claimed -> new Tried(claimed, Failures.broken(claimed.message(), failure)))
                .toList();
    }
}
