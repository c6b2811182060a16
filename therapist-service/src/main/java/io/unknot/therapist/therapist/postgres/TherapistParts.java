package io.unknot.therapist.therapist.postgres;

import io.unknot.therapist.therapist.Therapist;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What a therapist offers and which licences they hold, as rows of their own. */
final class TherapistParts {

    private static final String OFFER = """
        INSERT INTO offered_treatments (therapist_id, treatment_id)
        SELECT :id, treatment_id FROM unnest(:treatments) AS offered (treatment_id)
        """;

    private static final String LICENSE = """
        INSERT INTO licences (therapist_id, number, issuer, valid_from, valid_until)
        SELECT :id, held.number, held.issuer, held."validFrom", held."validUntil"
          FROM jsonb_to_recordset(CAST(:licences AS jsonb))
               AS held (number text, issuer text, "validFrom" date, "validUntil" date)
        """;

    private TherapistParts() {}

    /** Puts those of the therapist in place of whatever there was. */
    static Mono<Void> replace(DatabaseClient database, Therapist therapist) {
        var id = therapist.id();
        return run(database, "DELETE FROM offered_treatments WHERE therapist_id = :id", id)
                .then(run(database, "DELETE FROM licences WHERE therapist_id = :id", id))
                .then(database.sql(OFFER)
                        .bind("id", id)
                        .bind("treatments", therapist.treatments().toArray(UUID[]::new))
                        .then())
                .then(database.sql(LICENSE)
                        .bind("id", id)
                        .bind("licences", TherapistRow.licences(therapist))
                        .then());
    }

    private static Mono<Void> run(DatabaseClient database, String sql, UUID id) {
        return database.sql(sql).bind("id", id).then();
    }
}
