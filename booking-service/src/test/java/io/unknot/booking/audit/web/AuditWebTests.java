package io.unknot.booking.audit.web;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingServiceTest
class AuditWebTests {

    private static final String AUDIT = "/api/v1/audit";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private BookVisit bookVisit;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void theClinicOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void aManagerReadsWhatWasDoneWhyAndByWhom() {
        var booked = book();
        var desk = Http.frontDeskOf(riverside.clinic());
        http.post(desk, "{\"reason\":\"the client is ill\"}", "/api/v1/appointments/{id}/cancellation", booked.id())
                .expectStatus()
                .isOk();

        http.get(managerOf(riverside.clinic()), AUDIT + "?subject={id}", booked.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries[*].action")
                .isEqualTo(List.of("book", "cancel"))
                .jsonPath("$.entries[1].who.kind")
                .isEqualTo("staff")
                .jsonPath("$.entries[1].why")
                .isEqualTo("the client is ill")
                .jsonPath("$.entries[1].before.state")
                .isEqualTo("booked")
                .jsonPath("$.entries[1].after.state")
                .isEqualTo("cancelled")
                .jsonPath("$.more")
                .isEqualTo(false);
    }

    @Test
    void aManagerReadsADayAndGoesOnAfterAnEntry() {
        book();
        var now = Clock.systemUTC().instant();
        var range = "?from=" + now.minusSeconds(60) + "&to=" + now.plusSeconds(60);

        http.get(managerOf(riverside.clinic()), AUDIT + range)
                .expectBody()
                .jsonPath("$.entries[?(@.clinicId != '" + riverside.clinic() + "')]")
                .isEmpty()
                .jsonPath("$.entries[0].action")
                .isEqualTo("book");
        http.get(managerOf(riverside.clinic()), AUDIT + range + "&after=" + Long.MAX_VALUE)
                .expectBody()
                .jsonPath("$.entries")
                .isEmpty();
    }

    @Test
    void anotherClinicsManagerReadsNothingOfIt() {
        var booked = book();

        http.get(managerOf(UUID.randomUUID()), AUDIT + "?subject={id}", booked.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries")
                .isEmpty();
    }

    @Test
    void onlyManagersRead() {
        http.get(Http.frontDeskOf(riverside.clinic()), AUDIT + "?subject={id}", UUID.randomUUID())
                .expectStatus()
                .isForbidden();
        http.get(new Caller.Client(UUID.randomUUID()), AUDIT + "/verification")
                .expectStatus()
                .isForbidden();
        http.get(new Caller.Visitor(), AUDIT + "/verification").expectStatus().isUnauthorized();
    }

    @Test
    void aManagerSeesThatNothingWasChanged() {
        http.get(managerOf(riverside.clinic()), AUDIT + "/verification")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.intact")
                .isEqualTo(true)
                .jsonPath("$.hash")
                .isNotEmpty();
    }

    @Test
    void refusesAQuestionWithoutEnds() {
        for (var question : new String[] {
            "",
            "?from=2027-01-01T00:00:00Z",
            "?from=2027-01-02T00:00:00Z&to=2027-01-01T00:00:00Z",
            "?from=2027-01-01T00:00:00Z&to=2027-04-01T00:00:00Z",
            "/verification?from=0"
        }) {
            http.get(managerOf(riverside.clinic()), AUDIT + question)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .exists();
        }
    }

    private Appointment book() {
        return bookVisit
                .book(riverside.wish(town.client(), Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow();
    }

    private static Caller managerOf(UUID clinic) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(clinic));
    }
}
