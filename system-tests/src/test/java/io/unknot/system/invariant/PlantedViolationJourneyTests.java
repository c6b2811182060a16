package io.unknot.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.local.child.Service;
import io.unknot.system.chain.Diary;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Breaks each invariant once, in a transaction that is never committed, and looks whether that is seen. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
class PlantedViolationJourneyTests {

    private final Invariants invariants;
    private final Diary diary;
    private final GatewayClient manager;
    private final UUID caller = UUID.randomUUID();
    private final UUID visit;
    private final UUID other;

    PlantedViolationJourneyTests(RunningSystem system) {
        this.invariants = system.invariants();
        this.manager = system.signedIn("manager");
        this.diary = system.diary();
        new Safety(manager).welcome(caller);
        this.visit = ask("");
        this.other = ask("");
        system.mailbox().awaitMail(visit, "REQUEST");
    }

    @BeforeEach
    void allIsRight() {
        invariants.awaitAll(List.of(visit, other));
    }

    @AfterEach
    void allIsForgotten() {
        invariants.databases().forget();
    }

    @AfterAll
    void nothingIsLeft() {
        invariants.close();
        new Visits(manager).cancel(visit);
        new Visits(manager).cancel(other);
    }

    /** For a client of this test alone: those whom journeys share may have another visit then. */
    private UUID ask(String how) {
        return Visits.idOf(
                manager.post(Visits.PATH + how, diary.aFreeTime(Offer.LUCIA).wishFor(caller))
                        .expect(201));
    }

    @Test
    void seesTwoVisitsAtOneTime() {
        change(Service.BOOKING, "ALTER TABLE occupancy DROP CONSTRAINT occupancy_without_overlap");
        change(Service.BOOKING, """
            UPDATE occupancy SET during = (SELECT during FROM occupancy WHERE kind = 'therapist' AND appointment_id = '%s')
            WHERE kind = 'therapist' AND appointment_id = '%s'
            """.formatted(visit, other));

        assertSeen(Invariant.I1_NO_OVERLAP, visit);
    }

    @Test
    void seesAVisitThatTakesNoTime() {
        change(Service.BOOKING, "DELETE FROM occupancy WHERE appointment_id = '%s'".formatted(visit));

        assertSeen(Invariant.I1_NO_OVERLAP, visit);
    }

    @Test
    void seesAVisitThatWasAnsweredAndIsGone() {
        UUID lost = UUID.randomUUID();

        assertSeen(Invariant.I2_ACKNOWLEDGED_IS_THERE, lost);
    }

    @Test
    void seesAVersionThatWasNotDecidedToBeTold() {
        change(Service.BOOKING, "DELETE FROM outbox WHERE subject = '%s'".formatted(visit));

        assertSeen(Invariant.I3_TOLD_ONCE_IN_ORDER, visit);
    }

    @Test
    void seesAFactThatIsFlaggedAsToldAndWasNot() {
        change(Service.BOOKING, "UPDATE outbox SET event_id = uuidv7() WHERE subject = '%s'".formatted(visit));

        assertSeen(Invariant.I3_TOLD_ONCE_IN_ORDER, visit);
    }

    @Test
    void seesASearchThatHasMissedAVisit() {
        change(Service.THERAPIST, "DELETE FROM occupancies WHERE appointment_id = '%s'".formatted(visit));

        assertSeen(Invariant.I4_OTHERS_AGREE, visit);
    }

    @Test
    void seesAListenerThatHasPassedOverAFact() {
        change(Service.NOTIFICATION, "UPDATE inbox SET version = 7 WHERE subject = '%s'".formatted(visit));

        assertSeen(Invariant.I4_OTHERS_AGREE, visit);
    }

    @Test
    void seesAMailThatWasSentTwice() {
        change(Service.NOTIFICATION, "DROP INDEX message_is_owed_once");
        change(
                Service.NOTIFICATION,
                "UPDATE message SET kind = 'CONFIRMATION' WHERE subject_id = '%s'".formatted(visit));

        assertSeen(Invariant.I5_SENT_ONCE, visit);
    }

    @Test
    void seesAHoldThatNobodyEnds() {
        UUID held = ask("/holds");
        change(
                Service.BOOKING,
                "UPDATE appointment SET hold_expires_at = now() - interval '6 seconds' WHERE id = '%s'"
                        .formatted(held));

        assertSeen(Invariant.I6_NO_STALE_HOLD, held);
        invariants.databases().forget();
        new Visits(manager).cancel(held);
    }

    @Test
    void seesAnEntryOfTheAuditTrailThatIsGone() {
        change(Service.BOOKING, "GRANT DELETE ON audit_entry TO CURRENT_USER");
        change(Service.BOOKING, "ALTER TABLE audit_entry DISABLE TRIGGER USER");
        change(Service.BOOKING, "DELETE FROM audit_entry WHERE subject_id = '%s'".formatted(visit));

        assertSeen(Invariant.I7_AUDIT_CHAIN, visit);
    }

    @Test
    void seesAnEntryOfTheAuditTrailThatWasChanged() {
        await("the entry is sealed").until(() -> !sealed(visit).isEmpty());
        change(Service.BOOKING, "GRANT UPDATE ON audit_entry TO CURRENT_USER");
        change(Service.BOOKING, "ALTER TABLE audit_entry DISABLE TRIGGER USER");
        change(Service.BOOKING, "UPDATE audit_entry SET actor_id = 'nobody' WHERE subject_id = '%s'".formatted(visit));

        assertSeen(Invariant.I7_AUDIT_CHAIN, visit);
    }

    private List<String> sealed(UUID subject) {
        return invariants.databases().ask(Service.BOOKING, """
            SELECT l.position::text FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id WHERE e.subject_id = '%s'
            """.formatted(subject));
    }

    private void change(Service service, String sql) {
        invariants.databases().change(service, sql);
    }

    private void assertSeen(Invariant invariant, UUID id) {
        assertThat(invariants.found(List.of(id)))
                .as(id.toString())
                .anyMatch(violation ->
                        violation.invariant() == invariant && violation.what().contains(id.toString()));
    }
}
