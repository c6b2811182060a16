package io.unknot.notification.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client who has answered, read and been texted, and what is left of it. */
@TablesTest
class ErasurePostgresTests {

    private static final UUID ROBIN = LowBackVisit.CLIENT.value();
    private static final String HASH = "decode(repeat('ab', 32), 'hex')";

    @Autowired
    private Tables tables;

    @Autowired
    private Traces traces;

    @Autowired
    private Writes writes;

    @BeforeEach
    void begin() {
        tables.begin();
        tables.run("DELETE FROM course");
        tables.bookedVisit();
    }

    @Test
    void takesAlongWhatWasAnswered() {
        tables.run("""
            INSERT INTO answer (answer_id, version, appointment_id, starts_at, message_id, reply, answered_at)
            SELECT gen_random_uuid(), 1, subject_id, clock_timestamp(), message_id, 'COMING', clock_timestamp()
            FROM message WHERE kind = 'EARLY_REMINDER'\
            """);

        erase(ROBIN);

        assertThat(left("answer")).isEqualTo("0");
        assertThat(left("message")).isEqualTo("0");
    }

    @Test
    void takesAlongWhatLiesInTheInbox() {
        tables.run("UPDATE message SET channel = 'INBOX', state = 'SENT', handed_over_at = clock_timestamp()");
        assertThat(left("inbox_message")).isNotEqualTo("0");

        erase(ROBIN);

        assertThat(left("inbox_message")).isEqualTo("0");
    }

    @Test
    void takesAlongTheirCourses() {
        tables.run("INSERT INTO course (care_plan_id, version, client_id, appointment_ids)"
                + " VALUES (gen_random_uuid(), 1, '%s', '{}')".formatted(ROBIN));

        erase(ROBIN);

        assertThat(left("course")).isEqualTo("0");
    }

    @Test
    void leavesNoHashOfWhereACodeWentThatOnceWentToTheirTelephone() {
        tables.run("UPDATE message SET channel = 'SMS', address_hash = " + HASH + " WHERE kind = 'EARLY_REMINDER'");
        tables.run("""
            INSERT INTO message (message_id, subject_id, subject_version, subject_kind, recipient_kind, recipient_id,
                                 kind, channel, due_at, look_at, useful_until, facts, version, state, address_hash)
            SELECT gen_random_uuid(), gen_random_uuid(), 1, 'VERIFICATION', 'NEWCOMER', gen_random_uuid(),
                   'CONTACT_CODE', 'SMS', due_at, look_at, useful_until, '{"are": "none"}', 1, 'PLANNED', %s
            FROM message WHERE kind = 'EARLY_REMINDER'\
            """.formatted(HASH));

        erase(ROBIN);

        assertThat(tables.texts("SELECT kind || ' ' || (address_hash IS NULL) AS line FROM message"))
                .containsExactly("CONTACT_CODE true");
    }

    @Test
    void leavesOthersAlone() {
        var before = left("message");

        erase(UUID.randomUUID());

        assertThat(left("message")).isEqualTo(before).isNotEqualTo("0");
    }

    @Test
    void changesNothingOfWhatIsKeptOfTherapistsByTheSameId() {
        tables.run(
                "UPDATE message SET recipient_kind = 'THERAPIST', kind = 'STAFF_BOOKED' WHERE kind = 'CONFIRMATION'");

        erase(ROBIN);

        assertThat(tables.texts("SELECT kind AS line FROM message")).isEqualTo(List.of("STAFF_BOOKED"));
    }

    private void erase(UUID client) {
        writes.write(traces.erase(client)).block(Duration.ofMinutes(3));
    }

    private String left(String table) {
        return tables.texts("SELECT count(*)::text AS line FROM " + table).getFirst();
    }
}
