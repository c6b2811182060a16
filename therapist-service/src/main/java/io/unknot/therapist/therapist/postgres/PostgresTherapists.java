package io.unknot.therapist.therapist.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.r2dbc.spi.Readable;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.register.postgres.table.Rows;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.therapist.postgres.table.ColleaguesCondition;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresTherapists implements Therapists, Rows<Therapist> {

    private static final String SELECT = """
        SELECT t.*, t.fees::text AS fees_json,
               ARRAY(SELECT o.treatment_id FROM offered_treatments o
                      WHERE o.therapist_id = t.therapist_id) AS treatments,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'number', l.number, 'issuer', l.issuer,
                           'validFrom', l.valid_from, 'validUntil', l.valid_until)), '[]')::text
                  FROM licences l WHERE l.therapist_id = t.therapist_id) AS licences_json
          FROM therapists t
        """;

    // A shift may end today by a clock that is a day behind the database's.
    private static final String AT = SELECT + """
         WHERE (:treatment::uuid IS NULL OR EXISTS (
                   SELECT FROM offered_treatments o
                    WHERE o.therapist_id = t.therapist_id AND o.treatment_id = :treatment))
           AND (:clinic::uuid IS NULL OR EXISTS (
                   SELECT FROM shifts s
                    WHERE s.therapist_id = t.therapist_id AND s.clinic_id = :clinic
                      AND (s.effective_until IS NULL OR s.effective_until >= current_date - 1)))
           AND %s
         ORDER BY t.name, t.therapist_id
         LIMIT :limit::bigint
        """.formatted(ColleaguesCondition.on("t.therapist_id"));
    private static final Colleagues EVERYBODY = new Colleagues.At(ClinicScope.everywhere());

    private static final String CLINICS_OF = """
        SELECT DISTINCT therapist_id, clinic_id FROM shifts
         WHERE therapist_id = ANY(:therapists)
           AND (effective_until IS NULL OR effective_until >= current_date - 1)
        """;

    private static final String PUT = """
        INSERT INTO therapists (therapist_id, version, name, languages, gender, experience_since,
                                techniques, conditions, fees, photo, bio)
        VALUES (:id, :version, :name, :languages, :gender, :since,
                :techniques, :conditions, CAST(:fees AS jsonb), :photo, :bio)
        ON CONFLICT (therapist_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, languages = excluded.languages,
            gender = excluded.gender, experience_since = excluded.experience_since,
            techniques = excluded.techniques, conditions = excluded.conditions, fees = excluded.fees,
            photo = excluded.photo, bio = excluded.bio
        """;

    private final DatabaseClient database;
    private final EntryLocks locks;

    PostgresTherapists(DatabaseClient database, EntryLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return locks.lock("therapist", id);
    }

    @Override
    public Mono<Versioned<Therapist>> find(UUID id) {
        return database.sql(SELECT + " WHERE t.therapist_id = :id")
                .bind("id", id)
                .map(TherapistRow::read)
                .one();
    }

    @Override
    public Flux<Versioned<Therapist>> at(@Nullable UUID clinicId, @Nullable UUID treatmentId) {
        return first(EVERYBODY, Page.SIZE + 1L, clinicId, treatmentId);
    }

    @Override
    public Flux<Therapist> all(Colleagues who, @Nullable UUID clinicId) {
        return first(who, null, clinicId, null).map(Versioned::content);
    }

    private Flux<Versioned<Therapist>> first(
            Colleagues who, @Nullable Long limit, @Nullable UUID clinicId, @Nullable UUID treatmentId) {
        return ColleaguesCondition.bind(database.sql(AT), who)
                .bind("clinic", Bindings.orNull(clinicId, UUID.class))
                .bind("treatment", Bindings.orNull(treatmentId, UUID.class))
                .bind("limit", Bindings.orNull(limit, Long.class))
                .map(TherapistRow::read)
                .all();
    }

    @Override
    public Mono<Map<UUID, Set<UUID>>> clinicsOf(Collection<UUID> therapistIds) {
        return database.sql(CLINICS_OF)
                .bind("therapists", therapistIds.toArray(UUID[]::new))
                .map(Columns::new)
                .all()
                .collect(groupingBy(
                        columns -> columns.uuid("therapist_id"),
                        mapping(columns -> columns.uuid("clinic_id"), toUnmodifiableSet())));
    }

    @Override
    public Mono<Void> put(Versioned<Therapist> entry) {
        return TherapistRow.bind(database.sql(PUT), entry)
                .then()
                .then(TherapistParts.replace(database, entry.content()));
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public String key() {
        return "t.therapist_id";
    }

    @Override
    public Therapist read(Readable row) {
        return TherapistRow.read(row).content();
    }
}
