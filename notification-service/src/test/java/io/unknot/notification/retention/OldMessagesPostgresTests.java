package io.unknot.notification.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages that are old enough to go, and those that are not. */
@TablesTest
class OldMessagesPostgresTests {

    private static final Period A_YEAR = Period.ofYears(1);
    private static final String KINDS = "SELECT kind AS line FROM message ORDER BY kind";

    @Autowired
    private Tables tables;

    @Autowired
    private OldMessages messages;

    @Autowired
    private Writes writes;

    @BeforeEach
    void aConfirmationThatIsLongOverAndTwoRemindersThatAreNot() {
        tables.begin();
        tables.bookedVisit();
        tables.run("UPDATE message SET state = 'SENT', handed_over_at = clock_timestamp(),"
                + " due_at = clock_timestamp() - interval '13 months' WHERE kind = 'CONFIRMATION'");
    }

    @Test
    void areCountedWithoutAnythingBeingChanged() {
        var found = remover(A_YEAR).look().blockOptional(Duration.ofMinutes(3)).orElseThrow();

        assertThat(found.count()).isEqualTo(1);
        assertThat(found.oldest().orElseThrow()).isBefore(tables.now().minus(Duration.ofDays(365)));
        assertThat(tables.texts(KINDS)).hasSize(3);
    }

    @Test
    void goWithWhatRefersToThemAndTheOthersStay() {
        tables.run("INSERT INTO inbox_message (message_id, recipient_kind, recipient_id)"
                + " SELECT message_id, recipient_kind, recipient_id FROM message WHERE kind = 'CONFIRMATION'");
        tables.run(
                "INSERT INTO answer SELECT gen_random_uuid(), 1, subject_id, clock_timestamp(), message_id, 'COMING',"
                        + " clock_timestamp() FROM message WHERE kind = 'CONFIRMATION'");
        tables.run("UPDATE message SET fallback_of = old.message_id FROM message old"
                + " WHERE message.kind = 'LATE_REMINDER' AND old.kind = 'CONFIRMATION'");

        assertThat(remover(A_YEAR).remove().block(Duration.ofMinutes(3))).isEqualTo(1);

        assertThat(tables.texts(KINDS)).containsExactly("EARLY_REMINDER", "LATE_REMINDER");
        assertThat(tables.texts("SELECT message_id::text AS line FROM inbox_message"))
                .isEmpty();
        assertThat(remover(A_YEAR).remove().block(Duration.ofMinutes(3))).isZero();
    }

    @Test
    void stayWhileTheyAreOwedOrNotOldEnough() {
        tables.run("UPDATE message SET due_at = clock_timestamp() - interval '13 months',"
                + " useful_until = clock_timestamp() + interval '1 day' WHERE kind = 'EARLY_REMINDER'");

        assertThat(remover(Period.ofMonths(14)).remove().block(Duration.ofMinutes(3)))
                .isZero();
        assertThat(remover(A_YEAR).remove().block(Duration.ofMinutes(3))).isEqualTo(1);
        assertThat(tables.texts(KINDS)).containsExactly("EARLY_REMINDER", "LATE_REMINDER");
    }

    @Test
    void goSoManyAtOnceAndTheRestTheNextTime() {
        tables.run(
                "INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,"
                        + " recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts) SELECT"
                        + " gen_random_uuid(), 1, subject_kind, gen_random_uuid(), 1, recipient_kind, recipient_id,"
                        + " clinic_id, kind, channel, 'WITHDRAWN', due_at, useful_until, look_at, facts FROM message,"
                        + " generate_series(1, 2100) WHERE kind = 'CONFIRMATION'");

        assertThat(remover(A_YEAR).remove().block(Duration.ofMinutes(3))).isEqualTo(2000);
        assertThat(remover(A_YEAR).remove().block(Duration.ofMinutes(3))).isEqualTo(101);
    }

    private RemoveOldMessages remover(Period keptFor) {
        return new RemoveOldMessages(messages, writes, keptFor);
    }
}
