package io.unknot.therapist.availability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.appointment.Visit;
import io.unknot.events.group.GroupVisitPlanned;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a visit takes as it is told: one taking for each of its parts, or for each of its therapists. */
final class VisitTakings {

    private VisitTakings() {}

    static List<Occupancy> of(UUID appointmentId, Visit visit, @Nullable Instant holdExpires) {
        var all = new ArrayList<Occupancy>();
        var first = new Visit.Part(
                visit.therapistId(),
                visit.roomId(),
                visit.treatmentId(),
                visit.start(),
                visit.firstPartEnd(),
                visit.therapistOccupied(),
                visit.roomOccupied());
        all.add(part(appointmentId, 0, visit.clinicId(), first, holdExpires));
        for (var further : visit.furtherParts()) {
            all.add(part(appointmentId, all.size(), visit.clinicId(), further, holdExpires));
        }
        return List.copyOf(all);
    }

    static List<Occupancy> of(GroupVisitPlanned group) {
        return IntStream.range(0, group.therapistIds().size())
                .mapToObj(number -> new Occupancy(
                        new Taking(
                                id(group.groupVisitId(), number),
                                group.clinicId(),
                                group.therapistIds().get(number),
                                group.roomId(),
                                new Span(group.start(), group.end()),
                                span(group.therapistsOccupied()),
                                span(group.roomOccupied())),
                        group.treatmentId(),
                        null,
                        group.groupVisitId(),
                        false))
                .toList();
    }

    private static Occupancy part(
            UUID appointmentId, int number, UUID clinicId, Visit.Part part, @Nullable Instant holdExpires) {
        var taking = new Taking(
                id(appointmentId, number),
                clinicId,
                part.therapistId(),
                part.roomId(),
                new Span(part.start(), part.end()),
                span(part.therapistOccupied()),
                span(part.roomOccupied()));
        return new Occupancy(taking, part.treatmentId(), holdExpires, appointmentId, true);
    }

    /** The visit's own for the first; the same each time for the others, so that a repetition replaces them. */
    private static UUID id(UUID visitId, int number) {
        return number == 0 ? visitId : UUID.nameUUIDFromBytes((visitId + " " + number).getBytes(UTF_8));
    }

    private static Span span(Visit.Period period) {
        return new Span(period.from(), period.until());
    }
}
