package io.unknot.notification.letter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Robin;
import jakarta.mail.Session;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a mail costs beside the words in it once the machine is warm: thousands a second go out beside everything else. */
class MailCostTests {

    private static final int MAILS = 500;
    private static final Duration DEAREST = Duration.ofNanos(500_000);

    @Test
    void costsLessThanHalfAMillisecondOfProcessorTime() throws Exception {
        var best = Long.MAX_VALUE;
        for (var round = 0; round < 5; round++) {
            best = Math.min(best, writeMany());
        }

        assertThat(Duration.ofNanos(best / MAILS)).isLessThan(DEAREST);
    }

    private static long writeMany() throws Exception {
        var session = Session.getInstance(new Properties());
        var mime = new MimeLetters("visits@unknot.example", InstantSource.system());
        var letter = new Letter(
                "<901.2.confirmation@unknot>",
                Robin.contact(),
                "Booked: Rücken & Co",
                "See you on Tuesday, and bring nothing.\n".repeat(20),
                "<p>See you on Tuesday, and bring nothing, ü.</p>\n".repeat(60),
                Optional.empty());
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        for (var mail = 0; mail < MAILS; mail++) {
            mime.of(letter, session).writeTo(OutputStream.nullOutputStream());
        }
        return threads.getCurrentThreadCpuTime() - begin;
    }
}
