package io.unknot.booking.policy.postgres;

import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.policy.Policy;
import io.unknot.booking.policy.PolicyValues;
import io.unknot.booking.policy.PolicyVersion;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresPolicies implements Policies {

    // The newest word of each level that was said by then.
    private static final String SAID = """
        SELECT DISTINCT ON (level_id) %s FROM policy WHERE level_id = ANY (:levels) AND id <= :id
        ORDER BY level_id, version DESC
        """.formatted(PolicyRow.COLUMNS);
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('policy', 1))";

    private final DatabaseClient database;

    PostgresPolicies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<PolicyVersion> newest(Level level) {
        return said(List.of(level), Long.MAX_VALUE).map(List::getFirst);
    }

    @Override
    public Mono<Policy> inForce(UUID clinicId, UUID treatmentId) {
        return find(Long.MAX_VALUE, clinicId, treatmentId);
    }

    @Override
    public Mono<Policy> find(long id, UUID clinicId, UUID treatmentId) {
        return said(Level.over(clinicId, treatmentId), id).map(Policy::of);
    }

    @Override
    public Mono<PolicyVersion> lock(Level level) {
        return database.sql(LOCK).then().then(Mono.defer(() -> newest(level)));
    }

    @Override
    public Mono<PolicyVersion> add(Level level, PolicyValues values) {
        return PolicyRow.insert(database, level, values).map(PolicyRow::read).one();
    }

    /** What each of the levels said, in their order; a level that has not spoken says nothing. */
    private Mono<List<PolicyVersion>> said(List<Level> levels, long id) {
        return database.sql(SAID)
                .bind("levels", levels.stream().map(Level::id).toArray(UUID[]::new))
                .bind("id", id)
                .map(PolicyRow::read)
                .all()
                .collectMap(PolicyVersion::level)
                .map(spoken -> levels.stream()
                        .map(level -> spoken.getOrDefault(level, PolicyVersion.none(level)))
                        .toList());
    }
}
