package io.unknot.notification.inbox;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Matter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens an inbox. Words are written when they are read: of the visit as it now is, in the language of who reads. */
@Component
public class ReadInbox {

    /** As many as one page has. */
    public static final int MOST = 50;

    private final Inboxes inboxes;
    private final Clinics clinics;
    private final Letters letters;

    ReadInbox(Inboxes inboxes, Clinics clinics, Letters letters) {
        this.inboxes = inboxes;
        this.clinics = clinics;
        this.letters = letters;
    }

    /** The newest before that place, or of all; the language is a BCP 47 tag. One whose clinic is not known is left out. */
    public Mono<Page> read(Owner owner, Optional<Long> before, String language) {
        return Mono.zip(inboxes.page(owner, before, MOST + 1), inboxes.look(owner))
                .flatMap(found -> clinicsOf(found.getT1())
                        .map(known -> new Page(
                                found.getT1().stream()
                                        .limit(MOST)
                                        .flatMap(message -> notice(message, known, language))
                                        .toList(),
                                found.getT1().size() > MOST,
                                found.getT2().unread())));
    }

    private Mono<Map<ClinicId, Clinic>> clinicsOf(List<InboxMessage> messages) {
        var spokenOf = messages.stream()
                .map(InboxMessage::about)
                .flatMap(about -> Stream.concat(
                        about.clinic().stream(), about.owed().facts().clinics()))
                .distinct()
                .toList();
        return Flux.fromIterable(spokenOf).concatMap(clinics::find).collectMap(Clinic::id);
    }

    private Stream<Notice> notice(InboxMessage message, Map<ClinicId, Clinic> known, String language) {
        var matter = new Matter(message.about(), message.visit(), known);
        if (matter.clinic().isEmpty()) {
            return Stream.empty();
        }
        // Whoever reads their own inbox knows their name.
        var reader = new Addressee(new Contact("", Optional.empty(), Optional.empty(), language));
        var letter = letters.write(matter, reader);
        return Stream.of(new Notice(message, letter.subject(), letter.text()));
    }

    /** What an inbox shows, newest first; more says that there are older ones. */
    public record Page(List<Notice> notices, boolean more, long unread) {}

    /** A message in words. */
    public record Notice(InboxMessage message, String title, String text) {
        /** Says which one it is, and not what is in it. */
        @Override
        public String toString() {
            return "Notice[" + message.about().id().value() + "]";
        }
    }
}
