package io.unknot.notification.clinic.postgres;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.postgres.row.Columns;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ClinicsTable implements Clinics {

    /** The clinic's own name for the sender of mails, or else the organisation's. */
    private static final String SELECT = """
        SELECT c.clinic_id, c.version, c.name, c.line, c.city, c.postcode, c.country, c.zone,
               coalesce((SELECT sender_name FROM notification_policy p WHERE p.clinic_id = c.clinic_id),
                        (SELECT sender_name FROM notification_policy p WHERE p.clinic_id IS NULL)) AS sender_name
        FROM clinic c
        """;

    private static final String FIND = SELECT + "WHERE c.clinic_id = :id";

    private static final String FIND_ALL = SELECT + "WHERE c.clinic_id = ANY (:ids)";

    private static final String KEEP = """
        INSERT INTO clinic AS known (clinic_id, version, name, line, city, postcode, country, zone)
        VALUES (:id, :version, :name, :line, :city, :postcode, :country, :zone)
        ON CONFLICT (clinic_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, line = excluded.line, city = excluded.city,
            postcode = excluded.postcode, country = excluded.country, zone = excluded.zone
        WHERE known.version < excluded.version
        """;

    private final DatabaseClient database;

    ClinicsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Clinic> find(ClinicId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .map(row -> clinic(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Map<ClinicId, Clinic>> all(Set<ClinicId> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(FIND_ALL)
                .bind("ids", ids.stream().map(ClinicId::value).toArray(UUID[]::new))
                .map(row -> clinic(new Columns(row)))
                .all()
                .collectMap(Clinic::id)
                .map(Map::copyOf);
    }

    @Override
    public Mono<Void> keep(Clinic clinic) {
        return database.sql(KEEP)
                .bind("id", clinic.id().value())
                .bind("version", clinic.version())
                .bind("name", clinic.name())
                .bind("line", clinic.address().line())
                .bind("city", clinic.address().city())
                .bind("postcode", clinic.address().postcode())
                .bind("country", clinic.address().country())
                .bind("zone", clinic.zone().getId())
                .then();
    }

    private static Clinic clinic(Columns row) {
        var address = new Clinic.Address(row.text("line"), row.text("city"), row.text("postcode"), row.text("country"));
        return new Clinic(
                new ClinicId(row.uuid("clinic_id")),
                row.number("version"),
                row.text("name"),
                address,
                ZoneId.of(row.text("zone")),
                row.maybe("sender_name", String.class));
    }
}
