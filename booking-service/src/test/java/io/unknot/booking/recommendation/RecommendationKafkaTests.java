package io.unknot.booking.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CompleteVisit;
import io.unknot.booking.appointment.attend.UndoLastChange;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.MergeClients;
import io.unknot.booking.referral.GiveReferralCode;
import io.unknot.booking.review.PastVisits;
import io.unknot.events.EventJson;
import io.unknot.events.recommendation.RecommendationChanged;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class RecommendationKafkaTests {

    private static final By DESK =
            new By(new Actor(Actor.Kind.STAFF, UUID.randomUUID().toString()), Optional.empty());

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private CompleteVisit completeVisit;

    @Autowired
    private UndoLastChange undo;

    @Autowired
    private Appointments appointments;

    @Autowired
    private GiveReferralCode giveReferralCode;

    @Autowired
    private MergeClients mergeClients;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside;
    private PastVisits visits;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        visits = new PastVisits(town, bookVisit, appointments, database);
    }

    @Test
    void aCodeRecommendsWhomItsOwnerHasHadAVisitWith() {
        var booked = visits.booked(riverside, Riverside.ten());
        var code = codeOf(booked.visit().clientId());
        assertThat(told(code)).isEmpty();

        complete(booked);

        await().untilAsserted(() -> assertThat(told(code)).containsExactly(Set.of(riverside.mara())));
    }

    @Test
    void aVisitThatIsTakenBackRecommendsNobody() {
        var booked = visits.booked(riverside, Riverside.ten());
        var code = codeOf(booked.visit().clientId());
        complete(booked);
        await().untilAsserted(() -> assertThat(told(code)).hasSize(1));

        visits.mayBeUndone(find(booked), Duration.ofMinutes(1));
        undo.undo(booked.id(), own(booked), DESK).block();

        await().untilAsserted(() -> assertThat(told(code)).containsExactly(Set.of(riverside.mara()), Set.of()));
    }

    @Test
    void aCodeThatIsDrawnLaterRecommendsAtOnceAndIsToldOnce() {
        var client = visits.completed(riverside, Riverside.ten()).visit().clientId();

        assertThat(told(codeOf(client))).containsExactly(Set.of(riverside.mara()));
        assertThat(told(codeOf(client))).hasSize(1);
    }

    @Test
    void theTherapistOfEveryPartIsRecommended() {
        var visit = visits.completed(riverside, Riverside.ten());
        database.sql("UPDATE appointment SET further_parts = CAST(:parts AS jsonb) WHERE id = :id")
                .bind("parts", "[{\"therapistId\":\"%s\"}]".formatted(riverside.noor()))
                .bind("id", visit.id())
                .then()
                .block();

        assertThat(told(codeOf(visit.visit().clientId()))).containsExactly(Set.of(riverside.mara(), riverside.noor()));
    }

    @Test
    void bothCodesOfAMergedClientRecommendWhomEitherHasSeen() {
        var other = town.open(Riverside.withRooms(1));
        var sam = visits.completed(riverside, Riverside.ten()).visit().clientId();
        var samuel = visits.completed(other, Riverside.at(14, 0)).visit().clientId();
        var codes = List.of(codeOf(sam), codeOf(samuel));

        mergeClients.merge(new Merge(samuel, sam), DESK).block();

        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(told(code)).hasSize(2).last().isEqualTo(Set.of(riverside.mara(), other.mara())));
    }

    private void complete(Appointment booked) {
        database.sql("UPDATE appointment SET state = 'checked-in' WHERE id = :id")
                .bind("id", booked.id())
                .then()
                .block();
        completeVisit.complete(booked.id(), own(booked), By.system()).block();
    }

    private Appointment find(Appointment booked) {
        return appointments.find(booked.id(), own(booked)).blockOptional().orElseThrow();
    }

    private String codeOf(UUID client) {
        return giveReferralCode.to(client).blockOptional().orElseThrow().code().text();
    }

    /** Whom the code recommended, version after version. */
    private List<Set<UUID>> told(String code) {
        var events = database.sql(
                        "SELECT payload FROM outbox WHERE topic = 'recommendations' AND subject = :id ORDER BY id")
                .bind("id", RecommendationChanged.idOf(code))
                .mapValue(String.class)
                .all()
                .map(payload -> EventJson.read(RecommendationChanged.class, payload))
                .collectList()
                .blockOptional()
                .orElseThrow();
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).version()).isEqualTo(i + 1);
        }
        return events.stream().map(RecommendationChanged::therapistIds).toList();
    }

    private static Scope own(Appointment appointment) {
        return new Scope.OwnOf(appointment.visit().clientId());
    }
}
