package io.unknot.notification.preference.postgres;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said;
import io.unknot.service.access.ClinicScope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PreferencesTable implements Preferences {

    private static final String NEWEST = """
        SELECT DISTINCT ON (client_id) %s FROM client_preference WHERE client_id = ANY (:clients)
        ORDER BY client_id, version DESC
        """.formatted(PreferenceRow.COLUMNS);

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('preference ' || :client, 1))";

    private static final String IS_KNOWN = """
        SELECT EXISTS (SELECT FROM appointment
                       WHERE client_id = :client AND state NOT IN ('CANCELLED', 'EXPIRED')
                         AND (:everywhere OR clinic_id = ANY (:clinics)))
        """;

    private final DatabaseClient database;

    PreferencesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Said> of(ClientId client) {
        return database.sql(NEWEST)
                .bind("clients", new UUID[] {client.value()})
                .map(row -> PreferenceRow.read(new Columns(row)))
                .one()
                .defaultIfEmpty(Said.NOTHING);
    }

    @Override
    public Mono<Map<ClientId, Preference>> of(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(NEWEST)
                .bind("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .map(row -> said(new Columns(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<ClientId, Preference> said(Columns row) {
        return Map.entry(
                new ClientId(row.uuid("client_id")), PreferenceRow.read(row).preference());
    }

    @Override
    public Mono<Said> lock(ClientId client) {
        return database.sql(LOCK)
                .bind("client", client.value().toString())
                .then()
                .then(Mono.defer(() -> of(client)));
    }

    @Override
    public Mono<Said> add(ClientId client, Preference preference, Said.From from) {
        return PreferenceRow.insert(database, client, preference, from)
                .map(row -> PreferenceRow.read(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Boolean> isKnownAt(ClinicScope clinics, ClientId client) {
        return database.sql(IS_KNOWN)
                .bind("client", client.value())
                .bind("everywhere", clinics.all())
                .bind("clinics", clinics.clinics().toArray(UUID[]::new))
                .mapValue(Boolean.class)
                .one();
    }
}
