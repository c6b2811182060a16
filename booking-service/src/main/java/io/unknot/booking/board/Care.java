package io.unknot.booking.board;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.screening.gate.Advice;
import io.unknot.booking.screening.gate.Concern;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.screening.gate.Concern.RedFlag;
import io.unknot.booking.screening.gate.Concern.ScreeningMissing;
import io.unknot.booking.screening.gate.Concern.ScreeningOutdated;
import io.unknot.booking.screening.gate.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a therapist should know of who comes: which answers to take care of, by the keys of the questions, how the
 * treatments must be given, and what the client likes.
 */
public record Care(Set<Flag> flags, List<String> ambers, List<Advice> advice, Optional<Preferences> preferences) {

    /** Of a visit of which nothing is known, or that does not take place. */
    public static final Care NONE = new Care(Set.of(), List.of(), List.of(), Optional.empty());

    public Care {
        flags = Set.copyOf(flags);
        ambers = List.copyOf(ambers);
        advice = List.copyOf(advice);
    }

    /** Of the verdict only what is about the visit's own treatments. */
    static Care of(Appointment appointment, Verdict verdict, Optional<Preferences> preferences) {
        var treatments =
                appointment.visit().parts().stream().map(Part::treatmentId).collect(Collectors.toSet());
        var advice = verdict.advice().stream()
                .filter(one -> treatments.contains(one.treatmentId()))
                .toList();
        var flags = EnumSet.noneOf(Flag.class);
        for (Concern concern : verdict.concerns()) {
            switch (concern) {
                case ScreeningMissing _, ScreeningOutdated _ -> flags.add(Flag.SCREENING_NEEDED);
                case RedFlag _ -> flags.add(Flag.RED_FLAG);
                case Contraindicated(var treatment, var _) -> {
                    if (treatments.contains(treatment)) {
                        flags.add(Flag.TAKE_CARE);
                    }
                }
            }
        }
        if (!verdict.ambers().isEmpty()) {
            flags.add(Flag.AMBER);
        }
        if (!advice.isEmpty()) {
            flags.add(Flag.TAKE_CARE);
        }
        return new Care(flags, verdict.ambers(), advice, preferences);
    }
}
