package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Said;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client stops mails after one was planned. */
class StoppedChannelPostgresTests extends DeliveryStory {

    @Autowired
    private ChangePreference changePreference;

    @AfterEach
    void sayNothing() {
        say(Preference.NONE);
    }

    @Test
    void isToldByTheNextChannelWhatWouldHaveComeByIt() {
        tables.bookedVisit();
        say(Preference.NONE.stop(Channel.EMAIL));

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.texts("""
            SELECT channel || ' ' || state || ' ' || coalesce(reason, '-') AS line FROM message
            WHERE kind = 'CONFIRMATION' ORDER BY 1\
            """)).containsExactly("EMAIL SKIPPED OPTED_OUT", "INBOX PLANNED -");
    }

    private void say(Preference said) {
        changePreference
                .change(LowBackVisit.CLIENT, _ -> said, new Said.From.Client())
                .block(Duration.ofMinutes(3));
    }
}
