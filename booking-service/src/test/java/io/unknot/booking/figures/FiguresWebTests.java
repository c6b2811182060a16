package io.unknot.booking.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.figures.ClinicVisits.Ended;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class FiguresWebTests {

    /** More than all tests open. */
    private static final int ALL = 100_000;

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private ClinicVisits visits;

    @Autowired
    private ShowClinics showClinics;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void theClinicOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void countsAVisitByHowItEndedForAWeek() {
        became("missed", book(), "6 days");
        assertThat(endedAtRiverside()).isEqualTo(new Ended(riverside.clinic(), 0, 1, 0));

        became("completed", book(), "1 hour");
        assertThat(endedAtRiverside()).isEqualTo(new Ended(riverside.clinic(), 1, 1, 0));

        became("completed", book(), "8 days");
        assertThat(endedAtRiverside()).isEqualTo(new Ended(riverside.clinic(), 1, 1, 0));
    }

    @Test
    void countsForNoMoreClinicsThanItIsAskedFor() {
        town.open(Riverside.withRooms(1));

        assertThat(visits.ofTheLastWeek(1).toStream()).hasSize(1);
    }

    @Test
    void showsEachClinicByOutcome() {
        showClinics.show().block();

        assertThat(meters.find("unknot.clinic.visits").gauges())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3 * ShowClinics.MOST)
                .extracting(gauge -> gauge.getId().getTag("outcome"))
                .containsOnly("completed", "missed", "cancelled");
    }

    @Test
    void countsARefusalByWhatSpokeAgainstTheVisit() {
        book();
        double before = refusals("therapist");
        var wish = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());

        http.post(new Caller.Client(town.client()), wish, "/api/v1/appointments")
                .expectStatus()
                .isEqualTo(409);

        assertThat(refusals("therapist")).isEqualTo(before + 1);
    }

    private UUID book() {
        return bookVisit
                .book(riverside.wish(town.client(), Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow()
                .id();
    }

    private void became(String state, UUID visit, String ago) {
        database.sql("DELETE FROM occupancy WHERE appointment_id = :id")
                .bind("id", visit)
                .then()
                .block();
        database.sql("""
            UPDATE appointment SET state = :state,
                visible = tstzrange(clock_timestamp() - :ago::interval, clock_timestamp() - :ago::interval + '40 minutes')
            WHERE id = :id
            """)
                .bind("state", state)
                .bind("ago", ago)
                .bind("id", visit)
                .then()
                .block();
    }

    private Ended endedAtRiverside() {
        return visits.ofTheLastWeek(ALL)
                .filter(ended -> ended.clinicId().equals(riverside.clinic()))
                .next()
                .blockOptional()
                .orElseThrow();
    }

    private double refusals(String reason) {
        return meters.get("unknot.booking.refusals")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
