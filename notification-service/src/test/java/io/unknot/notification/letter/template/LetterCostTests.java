package io.unknot.notification.letter.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.clinic.RiversideClinic;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.letter.Robin;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Owed;
import io.unknot.notification.preference.unsubscribe.UnsubscribeLinks;
import io.unknot.notification.secret.OpenSecrets;
import io.unknot.notification.words.own.OurWords;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a letter costs once the machine is warm: thousands a second are written beside everything else. */
class LetterCostTests {

    private static final int LETTERS = 5_000;
    private static final Duration DEAREST = Duration.ofNanos(100_000);

    @Test
    void costsLessThanATenthOfAMillisecondOfProcessorTime() {
        writeMany();
        writeMany();

        var each = writeMany().dividedBy(LETTERS);

        assertThat(each).isLessThan(DEAREST);
    }

    private static Duration writeMany() {
        var settings = new LetterSettings("http://localhost:8080", "visits@unknot.example");
        var pages = new PageLinks(settings, (matter, comes) -> Optional.empty());
        var letters = new WordedLetters(
                OurWords.inUse(),
                pages,
                new CalendarFiles(settings, pages),
                new UnsubscribeLinks(new OpenSecrets(), "http://localhost:8080"));
        var visit = LowBackVisit.in(State.BOOKED);
        var owed = new Owed(MessageKind.LATE_REMINDER, LowBackVisit.START.minusSeconds(7200), LowBackVisit.START);
        var matter = new Matter(
                About.toClient(visit, Channel.EMAIL, owed),
                Optional.of(visit),
                Map.of(visit.clinic(), RiversideClinic.inLeeds()));
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        for (var letter = 0; letter < LETTERS; letter++) {
            letters.write(matter, new Addressee(Robin.contact()));
        }
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    }
}
