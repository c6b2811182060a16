package io.unknot.booking.screening;

import io.unknot.booking.screening.questionnaire.Findings;
import java.time.Instant;
import java.util.UUID;

/** What a client answered to one version of the questionnaire in one episode, and what follows from it. */
public record Screening(
        UUID id,
        UUID clientId,
        UUID episodeId,
        int questionnaireVersion,
        Instant answeredAt,
        Answers answers,
        Findings findings) {}
