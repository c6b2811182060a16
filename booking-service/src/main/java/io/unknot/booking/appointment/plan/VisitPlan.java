package io.unknot.booking.appointment.plan;

import io.unknot.booking.appointment.Visit;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.booking.wish.Diaries;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A visit that is to be: its parts one after the other, all but their rooms decided. */
public record VisitPlan(UUID clinicId, UUID clientId, List<PlannedPart> parts) {

    /** What is wished for, of these offers, one for each part in their order. */
    public static VisitPlan of(Wish wish, List<Offer> offers) {
        var parts = new ArrayList<PlannedPart>();
        var start = wish.start();
        for (var offer : offers) {
            parts.add(new PlannedPart(offer, start));
            start = start.plus(offer.treatment().duration());
        }
        return new VisitPlan(wish.clinicId(), wish.clientId(), List.copyOf(parts));
    }

    /** Every reason why the calendar does not allow it; only the first part begins on the grid. */
    public List<Refusal> refusals(Instant now) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(index -> parts
                        .get(index)
                        .offer()
                        .refusals(parts.get(index).start(), now)
                        .stream()
                        .filter(refusal -> index == 0 || refusal != Refusal.OFF_GRID))
                .distinct()
                .sorted()
                .toList();
    }

    /** The same, where the therapists of these parts are taken only for what the client sees. */
    public VisitPlan withoutTherapistBuffers(Set<PlannedPart> tight) {
        return with(part -> tight.contains(part) ? part.withoutTherapistBuffers() : part);
    }

    /** The same, where rooms are taken only for what the client sees. */
    public VisitPlan withoutRoomBuffers() {
        return with(PlannedPart::withoutRoomBuffers);
    }

    private VisitPlan with(UnaryOperator<PlannedPart> change) {
        return new VisitPlan(clinicId, clientId, parts.stream().map(change).toList());
    }

    /** Whether for each part some fitting room shows as free. */
    public boolean showsRooms(Around around) {
        return parts.stream()
                .allMatch(part -> part.offer().fittingRooms().stream()
                        .anyMatch(room -> !around.taken().contains(part.in(room))));
    }

    public List<UUID> therapists() {
        return parts.stream().map(PlannedPart::therapistId).distinct().toList();
    }

    /** What has to be known of the therapists' visits before it can be judged. */
    public Span nearby() {
        var spans = parts.stream()
                .map(part -> Diaries.nearby(part.offer(), part.start()))
                .toList();
        return new Span(
                spans.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow(),
                spans.stream().map(Span::until).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** All that it may take: its people, and every room that fits, for each part. */
    public List<Occupied> wanted() {
        var rooms = parts.stream()
                .flatMap(part -> part.offer().fittingRooms().stream().map(part::in))
                .toList();
        return Stream.concat(people(), rooms.stream()).toList();
    }

    /** What else this visit asks of a part's therapist. */
    public List<TherapistVisit> otherPartsOf(PlannedPart part) {
        return parts.stream()
                .filter(other -> !other.equals(part) && other.therapistId().equals(part.therapistId()))
                .map(PlannedPart::asVisit)
                .toList();
    }

    /** The visit in these rooms, one for each part. */
    Visit in(List<Room> rooms) {
        return Visit.of(
                clinicId,
                clientId,
                IntStream.range(0, parts.size())
                        .mapToObj(index -> parts.get(index).part(rooms.get(index)))
                        .toList());
    }

    // Whichever the rooms, the people are taken alike.
    private Stream<Occupied> people() {
        var anywhere = parts.stream()
                .map(part -> part.offer().fittingRooms().getFirst())
                .toList();
        return in(anywhere).claims().stream().filter(claim -> claim.kind() != Occupied.Kind.ROOM);
    }
}
