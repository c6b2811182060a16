package io.unknot.notification.delivery.postgres;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.LowBackVisit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes first when more is due than one batch takes. */
class ClaimOrderPostgresTests extends ClaimStory {

    private static final String RIVERSIDE = LowBackVisit.RIVERSIDE.value().toString();
    private static final String SMALL = "00000000-0000-4000-8000-000000000102";

    @Test
    void takesWhatIsUrgentFirstHoweverLongTheRestHasWaited() {
        due(50, "LATE_REMINDER", RIVERSIDE, "1 hour");
        due(3, "CANCELLATION", RIVERSIDE, "1 second");

        assertThat(claim(5)).hasSize(5);
        assertThat(tables.texts("SELECT kind AS line FROM message WHERE state = 'SENDING' ORDER BY kind"))
                .containsExactly("CANCELLATION", "CANCELLATION", "CANCELLATION", "LATE_REMINDER", "LATE_REMINDER");
    }

    @Test
    void takesUrgentOnesInTheirOrder() {
        due(5, "CANCELLATION", RIVERSIDE, "1 second");
        due(5, "MOVE", RIVERSIDE, "1 minute");

        assertThat(claim(5))
                .hasSize(5)
                .allSatisfy(
                        claimed -> assertThat(claimed.message().about().kind()).isEqualTo(MessageKind.MOVE));
    }

    @Test
    void givesAClinicWithFewMessagesAsMuchAsOneWithMany() {
        tables.run("INSERT INTO clinic SELECT '" + SMALL + "', version, name, line, city, postcode, country, zone"
                + " FROM clinic");
        due(200, "LATE_REMINDER", RIVERSIDE, "1 hour");
        due(4, "LATE_REMINDER", SMALL, "1 second");

        var taken = claim(8).stream()
                .collect(groupingBy(
                        claimed ->
                                claimed.message().about().clinic().orElseThrow().value(),
                        counting()));

        assertThat(taken).containsEntry(UUID.fromString(SMALL), 4L).containsEntry(UUID.fromString(RIVERSIDE), 4L);
    }

    @Test
    void takesAllThatIsDueInItsOrderWhenItFitsIn() {
        due(3, "LATE_REMINDER", RIVERSIDE, "1 second");
        due(2, "EARLY_REMINDER", RIVERSIDE, "1 minute");

        assertThat(claim(5).stream()
                        .map(claimed -> claimed.message().about().kind().name()))
                .containsExactly("EARLY_REMINDER", "EARLY_REMINDER", "LATE_REMINDER", "LATE_REMINDER", "LATE_REMINDER");
    }

    /** So many messages of other clients that have been due for so long. */
    private void due(int many, String kind, String clinic, String since) {
        var facts = kind.equals("MOVE")
                ? "{\"are\": \"before\", \"clinic\": {\"value\": \"" + clinic
                        + "\"}, \"start\": \"2026-11-24T09:40:00Z\", \"end\": \"2026-11-24T10:20:00Z\"}"
                : "{\"are\": \"none\"}";
        tables.run("""
            INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,
                                 recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts)
            SELECT gen_random_uuid(), 1, 'CARE_PLAN', gen_random_uuid(), 1, 'CLIENT', gen_random_uuid(), '%s', '%s',
                   'EMAIL', 'PLANNED', due, due + interval '2 days', due, '%s'
            FROM generate_series(1, %d), (SELECT clock_timestamp() - interval '%s' AS due) AS all_of_them
            """.formatted(clinic, kind, facts, many, since));
    }
}
