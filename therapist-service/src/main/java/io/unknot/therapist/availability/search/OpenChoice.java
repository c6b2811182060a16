package io.unknot.therapist.availability.search;

import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.policy.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice at a clinic and the starts that the booking policy leaves of it; without any, all that the clinic takes. */
record OpenChoice(What.Choice choice, @Nullable Span starts) {

    /** Those of the choices of which the policy leaves anything now. */
    static List<OpenChoice> at(Clinic clinic, List<What.Choice> choices, Limits limits, Instant now) {
        var said = limits.at(clinic.id());
        var open = new ArrayList<OpenChoice>(choices.size());
        for (var choice : choices) {
            var window = said.narrow(clinic.window(), choice.treatment().id());
            if (window.equals(clinic.window())) {
                open.add(new OpenChoice(choice, null));
            } else {
                clinic.calendar()
                        .within(window)
                        .bookable(now)
                        .ifPresent(starts -> open.add(new OpenChoice(choice, starts)));
            }
        }
        return open;
    }

    Candidate within(Candidate candidate) {
        return starts == null ? candidate : candidate.within(starts);
    }
}
