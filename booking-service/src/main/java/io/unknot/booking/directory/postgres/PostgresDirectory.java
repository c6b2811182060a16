package io.unknot.booking.directory.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Entries;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.events.EventJson;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Place;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps each entry as the event that last told of it, and reads all that a decision needs in one statement. */
@Repository
class PostgresDirectory implements Directory, Entries {

    // What is past keeps piling up, and no booking asks for it. Two days, because clinics are in other zones.
    private static final String SHIFT_IS_OVER =
            "coalesce((state ->> 'effectiveUntil')::date < current_date - 2, false)";
    private static final String TIME_OFF_IS_OVER = "(state ->> 'lastDay')::date < current_date - 2";

    private static final String OFFER = """
        SELECT kind, state::text FROM directory
        WHERE (kind = 'clinic' AND id = :clinic)
           OR (kind = 'treatment' AND id = :treatment)
           OR (kind = 'therapist' AND id = :therapist)
           OR (kind = 'shift' AND clinic_id = :clinic AND therapist_id = :therapist AND NOT %1$s)
           OR (kind = 'time-off' AND therapist_id = :therapist AND NOT %2$s)
        """.formatted(SHIFT_IS_OVER, TIME_OFF_IS_OVER);
    private static final String OFFERS = """
        SELECT kind, state::text FROM directory
        WHERE (kind = 'clinic' AND id = :clinic)
           OR (kind = 'treatment' AND id = :treatment)
           OR (kind = 'shift' AND clinic_id = :clinic AND NOT %1$s)
           OR (kind = 'time-off' AND NOT %2$s AND therapist_id IN (
                  SELECT therapist_id FROM directory WHERE kind = 'shift' AND clinic_id = :clinic))
           OR (kind = 'therapist' AND id IN (
                  SELECT therapist_id FROM directory WHERE kind = 'shift' AND clinic_id = :clinic))
        """.formatted(SHIFT_IS_OVER, TIME_OFF_IS_OVER);
    private static final String REPLACE = """
        INSERT INTO directory (kind, id, therapist_id, clinic_id, state)
        VALUES (:kind, :id, :therapist, :clinic, :state::jsonb)
        ON CONFLICT (kind, id) DO UPDATE SET
            therapist_id = excluded.therapist_id, clinic_id = excluded.clinic_id, state = excluded.state
        """;
    private static final String PLACES = """
        SELECT kind, state::text FROM directory WHERE kind = 'clinic' AND id = ANY (:clinics)
        """;
    private static final String TREATMENTS = """
        SELECT kind, state::text FROM directory WHERE kind = 'treatment' AND id = ANY (:treatments) ORDER BY id
        """;
    private static final String ZONE = "SELECT state ->> 'zone' FROM directory WHERE kind = 'clinic' AND id = :clinic";
    private static final String WHO = """
        SELECT id FROM directory
        WHERE kind = 'therapist' AND id = ANY (:therapists)
          AND (:gender::text IS NULL OR state ->> 'gender' = :gender)
          AND (:language::text IS NULL OR jsonb_exists(state -> 'languages', :language))
        """;
    private static final String KNOWN = "SELECT id FROM directory WHERE kind = :kind AND id = :id";

    private final DatabaseClient database;

    PostgresDirectory(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Offer> offer(UUID clinicId, UUID treatmentId, UUID therapistId, Length length) {
        var offer = database.sql(OFFER)
                .bind("clinic", clinicId)
                .bind("treatment", treatmentId)
                .bind("therapist", therapistId);
        return told(offer).map(told -> told.offerBy(clinicId, treatmentId, therapistId, length));
    }

    @Override
    public Flux<Offer> offers(UUID clinicId, UUID treatmentId, Length length) {
        var offers = database.sql(OFFERS).bind("clinic", clinicId).bind("treatment", treatmentId);
        return told(offers).flatMapIterable(told -> told.offers(length));
    }

    @Override
    public Mono<Map<UUID, Place>> placesOf(Collection<UUID> clinicIds) {
        if (clinicIds.isEmpty()) {
            return Mono.just(Map.of());
        }
        return told(database.sql(PLACES).bind("clinics", clinicIds.toArray(UUID[]::new)))
                .map(Told::places);
    }

    @Override
    public Mono<Set<UUID>> therapistsWho(
            Collection<UUID> therapistIds, Optional<String> gender, Optional<String> language) {
        return database.sql(WHO)
                .bind("therapists", therapistIds.toArray(UUID[]::new))
                .bind("gender", text(gender))
                .bind("language", text(language))
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Flux<TreatmentChanged> treatments(List<UUID> treatmentIds) {
        return database.sql(TREATMENTS)
                .bind("treatments", treatmentIds.toArray(UUID[]::new))
                .map(PostgresDirectory::entry)
                .all()
                .ofType(TreatmentChanged.class);
    }

    @Override
    public Mono<ZoneId> zoneOf(UUID clinicId) {
        return database.sql(ZONE)
                .bind("clinic", clinicId)
                .mapValue(String.class)
                .one()
                .map(ZoneId::of);
    }

    @Override
    public Mono<Void> requireKnown(String kind, UUID id) {
        return database.sql(KNOWN)
                .bind("kind", kind)
                .bind("id", id)
                .mapValue(UUID.class)
                .one()
                .switchIfEmpty(Mono.error(() -> new UnknownEntry(kind, id)))
                .then();
    }

    @Override
    public Mono<Void> replace(DirectoryEvent state) {
        return database.sql(REPLACE)
                .bind("kind", EntryKind.of(state).word())
                .bind("id", state.subject())
                .bind("therapist", uuid(therapistOf(state)))
                .bind("clinic", uuid(state instanceof ShiftChanged shift ? shift.clinicId() : null))
                .bind("state", EventJson.write(state))
                .then();
    }

    private static @Nullable UUID therapistOf(DirectoryEvent state) {
        return switch (state) {
            case ShiftChanged shift -> shift.therapistId();
            case TimeOffChanged off -> off.therapistId();
            case ClinicChanged _, TreatmentChanged _, TherapistChanged _ -> null;
        };
    }

    private static Mono<Told> told(DatabaseClient.GenericExecuteSpec statement) {
        return statement.map(PostgresDirectory::entry).all().collectList().map(Told::new);
    }

    private static DirectoryEvent entry(Readable row) {
        var kind = Objects.requireNonNull(row.get("kind", String.class));
        return EntryKind.named(kind).read(Objects.requireNonNull(row.get("state", String.class)));
    }

    private static Parameter text(Optional<String> value) {
        return value.map(Parameters::in).orElseGet(() -> Parameters.in(String.class));
    }

    private static Parameter uuid(@Nullable UUID value) {
        return value == null ? Parameters.in(UUID.class) : Parameters.in(value);
    }
}
