package io.unknot.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.policy.NotedConsequence;
import io.unknot.booking.policy.web.ConsequenceBody;
import io.unknot.booking.policy.web.PolicyView;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.screening.gate.Advice;
import io.unknot.booking.words.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment as callers see it: instants, and localStart as the wall time in zone. The policy is that which it was made
 * under, whatever is said later.
 *
 * @param holdExpiresAt there only while it is held
 * @param parts only when there are several
 * @param advice only where it was just made
 * @param preferences for staff who read one
 * @param confirmedByClient whether the client answered a reminder that they come, where appointments are read
 */
public record AppointmentView(
        UUID id,
        long version,
        String state,
        UUID clinicId,
        UUID therapistId,
        UUID roomId,
        UUID treatmentId,
        UUID clientId,
        Instant start,
        Instant end,
        String zone,
        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
        @Nullable Instant holdExpiresAt,
        @Nullable List<PartView> parts,
        PolicyView policy,
        @Nullable ConsequenceView consequence,
        @Nullable List<AdviceView> advice,
        @Nullable Preferences preferences,
        @Nullable Boolean confirmedByClient) {

    static AppointmentView of(
            Appointment appointment, ZoneId zone, PolicyView policy, Optional<ConsequenceView> consequence) {
        var visit = appointment.visit();
        return new AppointmentView(
                appointment.id(),
                appointment.version(),
                appointment.state().word(),
                visit.clinicId(),
                visit.therapistId(),
                visit.roomId(),
                visit.treatmentId(),
                visit.clientId(),
                visit.visible().from(),
                visit.visible().until(),
                zone.getId(),
                LocalDateTime.ofInstant(visit.visible().from(), zone),
                appointment instanceof Held held ? held.expiresAt() : null,
                visit.further().isEmpty()
                        ? null
                        : visit.parts().stream().map(PartView::of).toList(),
                policy,
                consequence.orElse(null),
                null,
                null,
                null);
    }

    /** As it is answered to whoever has just made it, in their language. */
    AppointmentView with(List<Advice> given, Language language) {
        var shown =
                given.stream().map(advice -> AdviceView.of(advice, language)).toList();
        return with(shown.isEmpty() ? null : shown, preferences, confirmedByClient);
    }

    /** As staff see it: with what the client likes. */
    AppointmentView with(Preferences liked) {
        return with(advice, liked, confirmedByClient);
    }

    /** As it is read: with whether its client said that they come. */
    public AppointmentView confirmed(boolean byClient) {
        return with(advice, preferences, byClient);
    }

    private AppointmentView with(
            @Nullable List<AdviceView> given, @Nullable Preferences liked, @Nullable Boolean confirmed) {
        return new AppointmentView(
                id,
                version,
                state,
                clinicId,
                therapistId,
                roomId,
                treatmentId,
                clientId,
                start,
                end,
                zone,
                localStart,
                holdExpiresAt,
                parts,
                policy,
                consequence,
                given,
                liked,
                confirmed);
    }

    /** What was noted for the client, and for what. */
    public record ConsequenceView(String occasion, ConsequenceBody consequence, boolean waived) {
        static ConsequenceView of(NotedConsequence noted) {
            return new ConsequenceView(
                    noted.occasion().word(), ConsequenceBody.of(noted.consequence()), noted.waived());
        }
    }

    /** That a treatment needs care, warn or adapt, by the client's answers; which of them, is said to nobody here. */
    public record AdviceView(UUID treatmentId, String effect, String text) {
        public static AdviceView of(Advice advice, Language language) {
            return new AdviceView(
                    advice.treatmentId(),
                    advice.effect().word(),
                    advice.effect().sentence().in(language));
        }
    }

    /** One of several parts: what, by whom and where, and what of the visit it is. */
    public record PartView(UUID treatmentId, UUID therapistId, UUID roomId, Instant start, Instant end) {

        static PartView of(Part part) {
            return new PartView(
                    part.treatmentId(),
                    part.therapistId(),
                    part.roomId(),
                    part.visible().from(),
                    part.visible().until());
        }
    }
}
