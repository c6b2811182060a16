package io.unknot.booking.group.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.group.GroupVisit;
import io.unknot.booking.group.GroupVisits;
import io.unknot.booking.group.GroupVisits.Participant;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Visits for several as callers see them: everybody what, when and how many places are left, staff also who comes. */
@Component
class GroupVisitViews {

    private final GroupVisits groupVisits;
    private final RecentZones zones;

    GroupVisitViews(GroupVisits groupVisits, RecentZones zones) {
        this.groupVisits = groupVisits;
        this.zones = zones;
    }

    Mono<GroupVisitView> of(GroupVisit visit, Caller caller) {
        return Mono.zip(groupVisits.participants(visit.id()), zones.of(visit.clinicId()))
                .map(read -> {
                    var participants = read.getT1();
                    var zone = read.getT2();
                    return new GroupVisitView(
                            visit.id(),
                            visit.version(),
                            visit.cancelled() ? "cancelled" : "planned",
                            visit.clinicId(),
                            visit.treatmentId(),
                            visit.therapistIds(),
                            visit.visible().from(),
                            visit.visible().until(),
                            zone.getId(),
                            LocalDateTime.ofInstant(visit.visible().from(), zone),
                            visit.places().size(),
                            visit.cancelled() ? 0 : visit.places().size() - participants.size(),
                            isStaffOf(caller, visit) ? visit.roomId() : null,
                            isStaffOf(caller, visit) ? participants : null);
                });
    }

    private static boolean isStaffOf(Caller caller, GroupVisit visit) {
        return caller instanceof Caller.Staff staff
                && staff.clinics().covers(visit.clinicId())
                && (!staff.ownDayOnly() || visit.therapistIds().contains(staff.staffId()));
    }

    /** Room and participants are for staff of the clinic alone, of its therapists those who give it. */
    record GroupVisitView(
            UUID id,
            long version,
            String state,
            UUID clinicId,
            UUID treatmentId,
            List<UUID> therapistIds,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            int places,
            int placesLeft,
            @Nullable UUID roomId,
            @Nullable List<Participant> participants) {}
}
