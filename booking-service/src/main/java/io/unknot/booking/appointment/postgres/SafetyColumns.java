package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.gate.GateFacts;
import io.unknot.booking.screening.gate.GateFacts.LastAnswers;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.vault.key.WrappedKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a client's safety is judged by, as columns of whichever statement asks for it. It binds {@code :treatments}. */
final class SafetyColumns {

    // One row, whoever the client is: of somebody who never answered all but the version is null. The key comes along:
    // what is sealed is opened without asking again.
    static final String OF_CLIENT = """
               s.questionnaire_version, s.answered_at, s.admits, s.findings, s.episode_over, s.cleared_until,
               k.master_key, k.wrapped,
               (SELECT max(version) FROM questionnaire) AS newest_questionnaire,
               (SELECT jsonb_object_agg(id, coalesce(state -> 'contraindications', '[]'))::text FROM directory
                WHERE kind = 'treatment' AND id = ANY (:treatments)) AS contraindications
        """;

    private SafetyColumns() {}

    /** Where the columns come from; the client's id is an expression of the statement. */
    static String from(String client) {
        return """
            LEFT JOIN LATERAL (
                SELECT questionnaire_version, answered_at, admits, findings,
                       (SELECT ended_at IS NOT NULL FROM episode WHERE id = episode_id) AS episode_over,
                       (SELECT max(until) FROM clearance c
                        WHERE c.client_id = %1$s AND given_at >= answered_at) AS cleared_until
                FROM screening WHERE client_id = %1$s ORDER BY answered_at DESC LIMIT 1) AS s ON true
            LEFT JOIN client_key k ON k.client_id = %1$s
            """.formatted(client);
    }

    /** Of a row that has them. */
    static GateFacts read(Readable row, UUID clientId) {
        return new GateFacts(
                requireNonNull(row.get("newest_questionnaire", Integer.class)),
                Optional.ofNullable(row.get("questionnaire_version", Integer.class))
                        .map(version -> last(row, version, clientId)),
                Optional.ofNullable(row.get("contraindications", String.class)));
    }

    private static LastAnswers last(Readable row, int version, UUID clientId) {
        return new LastAnswers(
                version,
                requireNonNull(row.get("answered_at", Instant.class)),
                requireNonNull(row.get("admits", Boolean.class)),
                requireNonNull(row.get("episode_over", Boolean.class)),
                Optional.ofNullable(row.get("cleared_until", Instant.class)),
                new SealedBytes(clientId, Gate.FINDINGS, requireNonNull(row.get("findings", byte[].class))),
                new WrappedKey(
                        requireNonNull(row.get("master_key", String.class)),
                        requireNonNull(row.get("wrapped", String.class))));
    }
}
