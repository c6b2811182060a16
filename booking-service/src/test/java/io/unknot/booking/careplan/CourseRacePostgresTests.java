package io.unknot.booking.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.command.BookPlan;
import io.unknot.booking.careplan.command.Chosen;
import io.unknot.booking.careplan.command.CourseWish;
import io.unknot.booking.careplan.command.CourseWish.Likes;
import io.unknot.booking.careplan.command.PlanClash;
import io.unknot.booking.careplan.finder.VisitKind;
import io.unknot.booking.directory.Length;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Several want courses that meet each other, at the same moment. */
@BookingServiceTest
class CourseRacePostgresTests {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Town town;

    @Autowired
    private BookPlan bookPlan;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);

    @BeforeEach
    void theRiversideIsOpen() {
        riverside = town.open(Riverside.withRooms(2));
    }

    @Test
    void ofManyWhoWantTheSameTimesOneHasAllAndTheOthersNone() {
        var times = times(List.of(riverside.mara(), riverside.noor(), riverside.mara()), List.of(0, 3, 7));

        var booked = race(_ -> times);

        assertThat(booked).hasSize(1);
        assertThat(visits()).isEqualTo(3);
    }

    @Test
    void coursesThatMeetInOppositeOrderWaitForNobodyInACircle() {
        var mara = riverside.mara();
        var noor = riverside.noor();
        var one = times(List.of(mara, noor, mara), List.of(0, 3, 7));
        var other = times(List.of(noor, mara, noor), List.of(0, 3, 7));

        var booked = race(client -> client % 2 == 0 ? one : other);

        assertThat(booked).hasSize(2);
        assertThat(visits()).isEqualTo(6);
    }

    @Test
    void aCourseAndSingleVisitsNeverShareATime() {
        var times = times(List.of(riverside.mara(), riverside.mara(), riverside.mara()), List.of(0, 3, 7));
        var singles = Flux.fromIterable(times)
                .flatMap(time -> bookVisit
                        .book(riverside.wish(town.client(), time.start()), By.system())
                        .onErrorResume(_ -> Mono.empty()))
                .count();
        var course = book(town.client(), times).onErrorResume(PlanClash.class, _ -> Mono.empty());

        var singly = Mono.zip(singles, course.hasElement())
                .blockOptional(PATIENCE)
                .map(both -> both.getT1() + (both.getT2() ? 3 : 0))
                .orElseThrow();

        assertThat(singly).isEqualTo(visits());
        assertThat(visits()).isEqualTo(3);
    }

    private List<CarePlan> race(IntFunction<List<Chosen>> wanted) {
        var clients = new ArrayList<UUID>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(town.client());
        }
        return Flux.range(0, CLIENTS)
                .flatMap(client -> book(clients.get(client), wanted.apply(client))
                        .onErrorResume(PlanClash.class, _ -> Mono.empty()))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Mono<CarePlan> book(UUID client, List<Chosen> times) {
        var kind = new VisitKind(riverside.treatment(), new Length.Usual());
        var wish = new CourseWish(
                client,
                Collections.nCopies(times.size(), kind),
                new PlanTerms(Optional.empty(), Spacing.of(2, 3, 5), false),
                List.of(riverside.clinic()),
                new Likes(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Set.of()),
                LocalDate.now(Clock.system(Riverside.LEEDS)).plusDays(3));
        return bookPlan.book(wish, times, By.system());
    }

    private List<Chosen> times(List<UUID> therapists, List<Integer> days) {
        var times = new ArrayList<Chosen>();
        for (int visit = 0; visit < therapists.size(); visit++) {
            times.add(new Chosen(on(days.get(visit)), therapists.get(visit), riverside.clinic()));
        }
        return times;
    }

    private static Instant on(int day) {
        return Riverside.ten().atZone(Riverside.LEEDS).plusDays(day).toInstant();
    }

    private long visits() {
        return database.sql("SELECT count(*) FROM appointment WHERE clinic_id = :clinic AND state = 'booked'")
                .bind("clinic", riverside.clinic())
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
