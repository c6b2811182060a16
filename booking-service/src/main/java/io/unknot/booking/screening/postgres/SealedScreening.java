package io.unknot.booking.screening.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.screening.Answers;
import io.unknot.booking.screening.Screening;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.questionnaire.Findings;
import io.unknot.booking.vault.SealedBytes;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** A screening as it stands in its table. */
record SealedScreening(
        UUID id,
        UUID clientId,
        UUID episodeId,
        int version,
        Instant answeredAt,
        SealedBytes findings,
        SealedBytes answers) {

    static SealedScreening of(Readable row) {
        var client = requireNonNull(row.get("client_id", UUID.class));
        return new SealedScreening(
                requireNonNull(row.get("id", UUID.class)),
                client,
                requireNonNull(row.get("episode_id", UUID.class)),
                requireNonNull(row.get("questionnaire_version", Integer.class)),
                requireNonNull(row.get("answered_at", Instant.class)),
                new SealedBytes(client, Gate.FINDINGS, requireNonNull(row.get("findings", byte[].class))),
                new SealedBytes(client, PostgresScreenings.ANSWERS, requireNonNull(row.get("answers", byte[].class))));
    }

    Stream<SealedBytes> sealed() {
        return Stream.of(findings, answers);
    }

    Screening opened(Answers clearAnswers, Findings clearFindings) {
        return new Screening(id, clientId, episodeId, version, answeredAt, clearAnswers, clearFindings);
    }
}
