package io.unknot.notification.letter.template;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.therapist.TherapistMails.Part;
import io.unknot.notification.preference.unsubscribe.UnsubscribeLinks;
import io.unknot.notification.words.own.CurrentWords;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters in the words of the organisation, or else in ours, in the reader's language. */
@Component
class WordedLetters implements Letters {

    private final CurrentWords words;
    private final PageLinks pages;
    private final CalendarFiles calendars;
    private final UnsubscribeLinks unsubscribe;

    WordedLetters(CurrentWords words, PageLinks pages, CalendarFiles calendars, UnsubscribeLinks unsubscribe) {
        this.words = words;
        this.pages = pages;
        this.calendars = calendars;
        this.unsubscribe = unsubscribe;
    }

    @Override
    public Letter write(Matter matter, Addressee to) {
        var about = matter.about();
        var book = words.book();
        var values = new MatterValues(book, matter, to, pages).values();
        var wayOut = wayOut(about, values.language());
        var written = book.write(Occasions.of(matter), about.channel(), values, wayOut.map(URI::toString));
        return new Letter(
                reference(about),
                to.contact(),
                written.heading(),
                written.text(),
                written.html(),
                calendars.of(matter, to.contact()),
                wayOut,
                matter.clinic().flatMap(Clinic::sender));
    }

    /** Out of mails that their reader may do without; what it leads to is in the language of the mail. */
    private Optional<URI> wayOut(About about, Language language) {
        if (about.channel() != Channel.EMAIL) {
            return Optional.empty();
        }
        return switch (about.recipient()) {
            case Recipient.Client(var client) ->
                KindGroup.of(about.kind()).map(group -> unsubscribe.of(client, group, language));
            case Recipient.Therapist(var therapist) ->
                Part.of(about.kind()).map(part -> unsubscribe.of(therapist, part, language));
            case Recipient.ClinicStaff _, Recipient.Newcomer _, Recipient.LoggingIn _ -> Optional.empty();
        };
    }

    private static String reference(About about) {
        var kind = about.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "<" + about.subject().id() + "." + about.subject().version() + "." + kind + "@unknot>";
    }
}
