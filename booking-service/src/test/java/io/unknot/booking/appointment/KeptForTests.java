package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.Riverside;
import io.unknot.events.appointment.AppointmentClientMerged;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptForTests {

    private static final UUID SAMUEL = UUID.randomUUID();
    private static final UUID SAM = UUID.randomUUID();
    private static final Span HOUR = new Span(Riverside.ten(), Riverside.ten().plus(Duration.ofHours(1)));

    @Test
    void onlyTheClientChangesAlsoOfAPlaceInAGroupAndOfFurtherParts() {
        var place = Optional.of(new GroupPlace(UUID.randomUUID(), UUID.randomUUID()));
        var part = new Part(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), HOUR, HOUR, HOUR);
        var visit = new Visit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                SAMUEL,
                UUID.randomUUID(),
                HOUR,
                HOUR,
                HOUR,
                List.of(part),
                place,
                7);
        var booked = new Booked(UUID.randomUUID(), 3, visit);

        var kept = booked.keptFor(SAM);

        var after = kept.after().visit();
        assertThat(after).usingRecursiveComparison().ignoringFields("clientId").isEqualTo(visit);
        assertThat(after.clientId()).isEqualTo(SAM);
        assertThat(kept.after()).isEqualTo(new Booked(booked.id(), 4, after));
        assertThat(kept.fact())
                .contains(new AppointmentClientMerged(
                        booked.id(), 4, after.told(), AppointmentClientMerged.State.BOOKED));
    }
}
