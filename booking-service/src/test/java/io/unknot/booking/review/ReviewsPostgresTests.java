package io.unknot.booking.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.review.ReviewRefused.AlreadyReviewed;
import io.unknot.booking.review.ReviewRefused.NoLongerEditable;
import io.unknot.booking.review.ReviewRefused.NotCompleted;
import io.unknot.booking.review.ReviewRefused.UnknownReview;
import io.unknot.events.EventJson;
import io.unknot.events.review.RatingChanged;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@BookingServiceTest
class ReviewsPostgresTests {

    private static final int AT_ONCE = 8;

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private Appointments appointments;

    @Autowired
    private SubmitReview submit;

    @Autowired
    private EditReview edit;

    @Autowired
    private ModerateReview moderate;

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
    void starsCountFromTheFirstMomentOnUnlessTheReviewIsHidden() {
        var review = submitted(visits.completed(riverside, Riverside.ten()), 4);
        assertThat(counts()).containsExactly(List.of(0, 0, 0, 1, 0));

        moderate.publish(By.system(), review.id(), ClinicScope.everywhere()).block();
        assertThat(counts()).as("nothing to tell").hasSize(1);

        moderate.hide(By.system(), review.id(), ClinicScope.everywhere()).block();
        moderate.publish(By.system(), review.id(), ClinicScope.everywhere()).block();
        assertThat(counts()).containsExactly(List.of(0, 0, 0, 1, 0), List.of(0, 0, 0, 0, 0), List.of(0, 0, 0, 1, 0));
    }

    @Test
    void anotherOpinionCountsInPlaceOfTheFirst() {
        var visit = visits.completed(riverside, Riverside.ten());
        submitted(visit, 4);

        edited(visit, 2);
        edited(visit, 2);

        assertThat(counts()).containsExactly(List.of(0, 0, 0, 1, 0), List.of(0, 1, 0, 0, 0));
    }

    @Test
    void reviewsThatComeAtOnceAllCount() {
        var all = Flux.range(9, AT_ONCE)
                .map(hour -> visits.completed(riverside, Riverside.at(hour, 0)))
                .collectList()
                .blockOptional()
                .orElseThrow();

        Flux.fromIterable(all)
                .flatMap(visit -> submit.submit(
                        PastVisits.client(visit),
                        visit.id(),
                        PastVisits.clientOf(visit),
                        new Opinion(5, Optional.empty())))
                .blockLast(Duration.ofMinutes(3));

        assertThat(told().stream().map(rating -> rating.counts().getLast()).toList())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(told().stream().map(RatingChanged::version).toList())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aVisitIsReviewedOnceHoweverOftenItIsTried() {
        var visit = visits.completed(riverside, Riverside.ten());

        var taken = Flux.range(0, AT_ONCE)
                .flatMap(again -> submit.submit(
                                PastVisits.client(visit),
                                visit.id(),
                                PastVisits.clientOf(visit),
                                new Opinion(5, Optional.empty()))
                        .map(Review::id)
                        .onErrorResume(AlreadyReviewed.class, refused -> reactor.core.publisher.Mono.empty()))
                .collectList()
                .block(Duration.ofMinutes(3));

        assertThat(taken).hasSize(1);
        assertThat(counts()).containsExactly(List.of(0, 0, 0, 0, 1));
    }

    @Test
    void refusesAReviewOfAVisitThatIsNotCompleted() {
        var visit = visits.booked(riverside, Riverside.ten());

        assertThatThrownBy(() -> submitted(visit, 5)).isInstanceOf(NotCompleted.class);
    }

    @Test
    void refusesAReviewWhileTheCompletionMayBeTakenBack() {
        var visit = visits.completed(riverside, Riverside.ten());
        visits.mayBeUndone(visit, Duration.ofMinutes(1));
        assertThatThrownBy(() -> submitted(visit, 5)).isInstanceOf(NotCompleted.class);

        visits.mayBeUndone(visit, Duration.ofSeconds(-1));
        assertThat(submitted(visit, 5).version()).isEqualTo(1);
    }

    @Test
    void nobodyElsesVisitCanBeReviewed() {
        var visit = visits.completed(riverside, Riverside.ten());

        assertThatThrownBy(() -> submit.submit(
                                PastVisits.client(visit),
                                visit.id(),
                                UUID.randomUUID(),
                                new Opinion(1, Optional.empty()))
                        .block())
                .isInstanceOf(UnknownAppointment.class);
    }

    @Test
    void aReviewIsNoLongerEditedAfterFourteenDays() {
        var visit = visits.completed(riverside, Riverside.ten());
        submitted(visit, 4);
        database.sql("UPDATE review SET submitted_at = submitted_at - interval '14 days' WHERE appointment_id = :id")
                .bind("id", visit.id())
                .then()
                .block();

        assertThatThrownBy(() -> edited(visit, 2)).isInstanceOf(NoLongerEditable.class);
    }

    @Test
    void managersOfOtherClinicsKnowNoSuchReview() {
        var review = submitted(visits.completed(riverside, Riverside.ten()), 4);

        assertThatThrownBy(() -> moderate.hide(By.system(), review.id(), ClinicScope.of(UUID.randomUUID()))
                        .block())
                .isInstanceOf(UnknownReview.class);
    }

    @Test
    void theAuditTrailSaysWhoDecidedWhyAndNothingTheClientSaid() {
        var visit = visits.completed(riverside, Riverside.ten());
        var review = submitted(visit, 4);

        var scope = ClinicScope.of(riverside.clinic());
        var manager = By.of(new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), scope));

        moderate.hide(manager.because(Optional.of("Names another client")), review.id(), scope)
                .block();

        var entries = database.sql(
                        "SELECT to_jsonb(e)::text FROM audit_entry e WHERE subject_id = :id ORDER BY version")
                .bind("id", review.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast()).contains("hide", "hidden", "Names another client");
        assertThat(entries.toString()).doesNotContain("My back", "stars");
    }

    private Review submitted(Appointment visit, int stars) {
        return submit.submit(
                        PastVisits.client(visit),
                        visit.id(),
                        PastVisits.clientOf(visit),
                        new Opinion(stars, Optional.of("My back is happy")))
                .blockOptional()
                .orElseThrow();
    }

    private void edited(Appointment visit, int stars) {
        edit.edit(
                        PastVisits.client(visit),
                        visit.id(),
                        PastVisits.clientOf(visit),
                        new Opinion(stars, Optional.empty()))
                .block();
    }

    private List<List<Integer>> counts() {
        return told().stream().map(RatingChanged::counts).toList();
    }

    private List<RatingChanged> told() {
        return database.sql("SELECT payload FROM outbox WHERE topic = 'reviews' AND subject = :id ORDER BY id")
                .bind("id", riverside.mara())
                .mapValue(String.class)
                .all()
                .map(payload -> EventJson.read(RatingChanged.class, payload))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
