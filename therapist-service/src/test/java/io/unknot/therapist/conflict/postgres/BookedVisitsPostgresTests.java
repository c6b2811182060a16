package io.unknot.therapist.conflict.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.Span;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.conflict.BookedVisit;
import io.unknot.therapist.conflict.BookedVisits;
import io.unknot.therapist.register.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class BookedVisitsPostgresTests {

    private static final Span MORNING = span("2027-01-12T09:00:00Z", "2027-01-12T12:00:00Z");

    @Autowired
    BookedVisits visits;

    @Autowired
    Occupancies occupancies;

    @Autowired
    Clinics clinics;

    private final Riverside riverside = Riverside.anew();
    private final Visits maras = new Visits(riverside);

    @BeforeEach
    void putRiverside() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
    }

    @Test
    void readsWhatIsBookedAndWhatIsHeldByStart() {
        var until = Instant.parse("2100-01-01T00:00:00Z");
        var held = take(maras.at(UUID.randomUUID(), "11:00", until));
        var booked = take(maras.at("10:00"));
        assertThat(allOf(visits.of(riverside.therapistId(), MORNING)))
                .containsExactly(seen(booked), seen(held))
                .extracting(BookedVisit::heldUntil)
                .containsExactly(null, until);
    }

    @Test
    void leavesOutAHoldThatHasExpired() {
        take(maras.at(UUID.randomUUID(), "11:00", Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(allOf(visits.of(riverside.therapistId(), MORNING))).isEmpty();
        assertThat(allOf(visits.at(riverside.clinicId(), MORNING.from()))).isEmpty();
    }

    @Test
    void findsTheTherapistsVisitsThatShareTimeWithASpan() {
        var visit = seen(take(maras.at("11:40")));
        take(maras.at("08:20"));
        take(maras.at("12:00"));
        assertThat(allOf(visits.of(riverside.therapistId(), MORNING))).containsExactly(visit);
        assertThat(allOf(visits.of(UUID.randomUUID(), MORNING))).isEmpty();
    }

    @Test
    void findsTheClinicsVisitsFromAnInstantOn() {
        take(maras.at("09:00"));
        var later = seen(take(maras.at("10:00")));
        var ten = Instant.parse("2027-01-12T10:00:00Z");
        assertThat(allOf(visits.at(riverside.clinicId(), ten))).containsExactly(later);
        assertThat(allOf(visits.at(UUID.randomUUID(), ten))).isEmpty();
    }

    @Test
    void listsAVisitOfTwoPartsOnceAndNoVisitForSeveral() {
        var first = maras.at("10:00");
        var second = partOf(first, maras.at("10:40"), true);
        done(occupancies.take(List.of(first, second)));
        done(occupancies.take(List.of(partOf(null, maras.at("11:20"), false))));
        assertThat(allOf(visits.at(riverside.clinicId(), MORNING.from()))).containsExactly(seen(first));
        var later = new Span(Instant.parse("2027-01-12T10:45:00Z"), MORNING.until());
        assertThat(allOf(visits.of(riverside.therapistId(), later)))
                .extracting(BookedVisit::appointmentId)
                .containsExactly(first.taking().appointmentId());
    }

    private static Occupancy partOf(@Nullable Occupancy first, Occupancy part, boolean listed) {
        var visit = first == null ? part.visitId() : first.visitId();
        return new Occupancy(part.taking(), part.treatmentId(), part.holdExpires(), visit, listed);
    }

    private Occupancy take(Occupancy occupancy) {
        done(occupancies.take(occupancy));
        return occupancy;
    }

    private BookedVisit seen(Occupancy occupancy) {
        var taking = occupancy.taking();
        return new BookedVisit(
                taking.appointmentId(),
                taking.clinicId(),
                taking.therapistId(),
                occupancy.treatmentId(),
                taking.visible(),
                Riverside.LONDON,
                occupancy.holdExpires());
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
