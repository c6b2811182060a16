package io.unknot.schedule.search;

import java.util.Collection;

/** A question and the candidates it is asked of. */
public record Asked(Question question, Collection<Candidate> candidates) {}
