package io.unknot.booking.screening.questionnaire;

import reactor.core.publisher.Mono;

/** All that was ever asked. Nothing of it changes; whoever wants to ask otherwise adds a version. */
public interface Questionnaires {

    /** What is asked now. */
    Mono<Questionnaire> newest();

    /** What was asked then; empty when there is no such version. */
    Mono<Questionnaire> find(int version);

    /** Adds the next version, inside a write. */
    Mono<Questionnaire> add(Questionnaire.Content content);
}
