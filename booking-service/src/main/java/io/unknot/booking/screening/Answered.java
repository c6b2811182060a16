package io.unknot.booking.screening;

import io.unknot.booking.screening.questionnaire.Findings;

/** Answers to one version of the questionnaire, and what follows from them. */
public record Answered(int questionnaireVersion, Answers answers, Findings findings) {}
