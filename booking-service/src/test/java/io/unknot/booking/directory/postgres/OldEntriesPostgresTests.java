package io.unknot.booking.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.events.EventSamples;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What an older version of this service kept stands in the table as it was told then. */
@BookingServiceTest
class OldEntriesPostgresTests {

    private static final List<Class<? extends DirectoryEvent>> KINDS =
            List.of(ClinicChanged.class, TreatmentChanged.class, TherapistChanged.class, ShiftChanged.class);

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Directory directory;

    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatWasKeptOfFirstEventsCanStillBeBooked() {
        town.open(Riverside.withRooms(1));
        KINDS.forEach(this::keepFirst);

        var offer = directory
                .offer(id("101"), id("201"), id("301"), new Length.Usual())
                .blockOptional()
                .orElseThrow();

        assertThat(offer.roster().shifts()).hasSize(1);
        assertThat(offer.clinic().closures()).isEmpty();
        assertThat(offer.clinic().place()).isNull();
        assertThat(offer.clinic().rooms()).allMatch(room -> room.capacity() == 1);
        assertThat(offer.treatment().strain()).isNull();
    }

    private void keepFirst(Class<? extends DirectoryEvent> kind) {
        var sample = EventSamples.all().stream()
                .filter(each -> each.entry().record().equals(kind))
                .findFirst()
                .orElseThrow();
        var isShift = kind.equals(ShiftChanged.class);
        database.sql("INSERT INTO directory VALUES (:kind, :id, nullif(:therapist, '')::uuid, nullif(:clinic,"
                        + " '')::uuid, :state::jsonb)")
                .bind("kind", EntryKind.of((DirectoryEvent) sample.event()).word())
                .bind("id", UUID.fromString(ours(sample.event().subject().toString())))
                .bind("therapist", isShift ? id("301").toString() : "")
                .bind("clinic", isShift ? id("101").toString() : "")
                .bind("state", ours(sample.json()))
                .then()
                .block();
    }

    private UUID id(String number) {
        return UUID.fromString(ours("00000000-0000-4000-8000-000000000" + number));
    }

    /** Another test tells of the samples' own ids. */
    private String ours(String text) {
        return text.replace("00000000-", prefix + "-");
    }
}
