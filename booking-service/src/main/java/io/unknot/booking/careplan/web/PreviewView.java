package io.unknot.booking.careplan.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.careplan.command.Preview;
import io.unknot.booking.careplan.finder.Found.Missing;
import io.unknot.booking.careplan.finder.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best times for a course, or for its first visits: then missing names the first for which there is none, and the
 * days among which it would have to be. Nothing of it is taken.
 */
record PreviewView(
        List<ProposedView> visits,
        int therapistChanges,
        @Nullable MissingView missing) {

    static PreviewView of(Preview preview, Map<UUID, ZoneId> zones) {
        var proposals = preview.visits();
        return new PreviewView(
                IntStream.range(0, proposals.size())
                        .mapToObj(index -> ProposedView.of(index + 1, proposals.get(index), zones))
                        .toList(),
                preview.cost().changes(),
                preview.missing().map(MissingView::of).orElse(null));
    }

    /** One visit, and up to three other times that keep the spacing while the other visits stay. */
    record ProposedView(int number, TimeView time, List<TimeView> alternatives) {

        static ProposedView of(int number, Preview.Proposal proposal, Map<UUID, ZoneId> zones) {
            return new ProposedView(
                    number,
                    TimeView.of(proposal.time(), zones),
                    proposal.alternatives().stream()
                            .map(slot -> TimeView.of(slot, zones))
                            .toList());
        }
    }

    /** A time that was free a moment ago. */
    record TimeView(
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart) {

        static TimeView of(Slot slot, Map<UUID, ZoneId> zones) {
            var zone = zones.getOrDefault(slot.clinicId(), ZoneId.of("UTC"));
            return new TimeView(
                    slot.clinicId(),
                    slot.treatmentId(),
                    slot.therapistId(),
                    slot.start(),
                    slot.end(),
                    zone.getId(),
                    LocalDateTime.ofInstant(slot.start(), zone));
        }
    }

    /** From the first day to the last nothing is free that suits. */
    record MissingView(int number, LocalDate from, LocalDate until, String why) {

        static MissingView of(Missing missing) {
            return new MissingView(
                    missing.index() + 1,
                    missing.from(),
                    missing.until(),
                    "From %s to %s nothing is free for visit %d that suits and keeps the spacing."
                            .formatted(missing.from(), missing.until(), missing.index() + 1));
        }
    }
}
