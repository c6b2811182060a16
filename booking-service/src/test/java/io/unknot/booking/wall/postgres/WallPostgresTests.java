package io.unknot.booking.wall.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.board.ReadDayBoard;
import io.unknot.booking.screening.Screenings;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.wall.Wall;
import io.unknot.outbox.Writes;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What staff read, with every condition on whose it may be taken away: the database shows nothing foreign all the same. */
@BookingServiceTest
class WallPostgresTests {

    private static final Scope NO_CONDITION = new Scope.At(ClinicScope.everywhere(), Optional.empty());
    private static final Span DAY =
            new Span(Riverside.at(0, 0), Riverside.at(0, 0).plus(Duration.ofDays(1)));

    /** Told to everybody, or asked for by an id after its client, visit or clinic was found to be the caller's. */
    private static final Set<String> OPEN = Set.of(
            "appointment_undo",
            "attendance_reply",
            "care_plan",
            "care_plan_visit",
            "client_key",
            "consent",
            "contact_verification",
            "day_change",
            "directory",
            "group_visit",
            "noted_consequence",
            "occupancy",
            "policy",
            "preference",
            "progress_notice",
            "referral",
            "referral_code");

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private Appointments appointments;

    @Autowired
    private ReadDayBoard boards;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Writes writes;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Wishes wishes;

    private Riverside here;
    private Riverside elsewhere;
    private UUID ourClient;
    private UUID theirClient;
    private UUID ours;
    private UUID theirs;

    @BeforeEach
    void aVisitAtEachOfTwoClinics() {
        here = town.open(Riverside.withRooms(1));
        elsewhere = town.open(Riverside.withRooms(1));
        ourClient = town.client();
        theirClient = town.client();
        ours = book(here, ourClient);
        theirs = book(elsewhere, theirClient);
    }

    @Test
    void aListThatForgetsItsScopeShowsOneClinicOnly() {
        var all = appointments.within(DAY, NO_CONDITION, 10_000).map(Appointment::id);

        assertThat(all.collectList().block()).contains(ours, theirs);
        assertThat(within(here, all.collectList())).contains(ours).doesNotContain(theirs);
        assertThat(within(elsewhere, all.collectList())).contains(theirs).doesNotContain(ours);
    }

    @Test
    void aVisitElsewhereIsNotFoundByItsId() {
        assertThat(appointments.find(theirs, NO_CONDITION).blockOptional()).isPresent();
        assertThat(within(here, appointments.find(theirs, NO_CONDITION).singleOptional()))
                .isEmpty();
        assertThat(within(here, appointments.find(ours, NO_CONDITION).singleOptional()))
                .isPresent();
    }

    @Test
    void theBoardOfAnotherClinicIsEmptyForWhoeverGetsPastItsDoor() {
        var board = boards.read(elsewhere.clinic(), Optional.of(Riverside.day()));

        assertThat(requireNonNull(board.block()).visits()).hasSize(1);
        assertThat(within(here, board).visits()).isEmpty();
    }

    @Test
    void whoWaitsElsewhereIsNotListed() {
        waits(ourClient, here);
        waits(theirClient, elsewhere);
        var waiting = wishes.open(NO_CONDITION, 10_000).map(WaitlistWish::clientId);

        assertThat(waiting.collectList().block()).contains(ourClient, theirClient);
        assertThat(within(here, waiting.collectList())).contains(ourClient).doesNotContain(theirClient);
    }

    @Test
    void theAnswersOfAClientWhoComesElsewhereAreShownOnlyToWhoeverSaysWhy() {
        var answers = screenings.of(theirClient, 10);

        assertThat(answers.block()).hasSize(1);
        assertThat(within(here, screenings.of(ourClient, 10))).hasSize(1);
        assertThat(within(here, answers)).isEmpty();
        assertThat(within(here, answers.contextWrite(Wall::opened))).hasSize(1);
        assertThat(within(
                        here,
                        appointments.find(theirs, NO_CONDITION).singleOptional().contextWrite(Wall::opened)))
                .isEmpty();
    }

    @Test
    void everyTableOfClinicsOrClientsIsBehindItOrIsKnownNotToBe() {
        var open = database.sql("""
            SELECT c.relname::text FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity
              AND has_table_privilege('staff_reads', c.oid, 'SELECT')
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname ~ 'clinic|client|appointment|wish')
            """).mapValue(String.class).all();

        assertThat(open.collectList().block()).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void noClinicAtAllShowsNothing() {
        assertThat(read("SELECT count(*) FROM appointment", new Wall(Set.of(), false)))
                .isZero();
    }

    @Test
    void whatIsMeantToLookFurtherSaysSo() {
        var all = appointments.within(DAY, NO_CONDITION, 10_000).map(Appointment::id);

        assertThat(within(here, Wall.beyond(all).collectList())).contains(theirs);
    }

    @Test
    void aWriteIsOutsideIt() {
        var seen = writes.write(appointments.find(theirs, NO_CONDITION).map(Appointment::id));

        assertThat(within(here, seen)).isEqualTo(theirs);
    }

    @Test
    void nothingIsChangedFromWithin() {
        for (var change : List.of(
                "DELETE FROM appointment",
                "UPDATE appointment SET version = version + 1",
                "INSERT INTO waitlist_freed (clinic_id, therapist_id, visible) SELECT clinic_id, therapist_id, visible"
                        + " FROM appointment")) {
            assertThatThrownBy(() -> within(here, database.sql(change).then().thenReturn(true)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private long read(String sql, Wall wall) {
        return requireNonNull(database.sql(sql)
                .mapValue(Long.class)
                .one()
                .contextWrite(wall::within)
                .block());
    }

    private static <T> T within(Riverside clinic, Mono<T> reading) {
        return requireNonNull(reading.contextWrite(new Wall(Set.of(clinic.clinic()), false)::within)
                .block());
    }

    private void waits(UUID client, Riverside clinic) {
        database.sql("""
            INSERT INTO waitlist_wish VALUES (gen_random_uuid(), :client, 'waiting', gen_random_uuid(), NULL,
                ARRAY[:clinic], '{}', current_date, current_date, '{}', '{}', 0, clock_timestamp(),
                clock_timestamp() + interval '1 day')
            """)
                .bind("client", client)
                .bind("clinic", clinic.clinic())
                .then()
                .block();
    }

    private UUID book(Riverside clinic, UUID client) {
        return requireNonNull(bookVisit
                        .book(clinic.wish(client, Riverside.ten()), By.system())
                        .block())
                .id();
    }
}
