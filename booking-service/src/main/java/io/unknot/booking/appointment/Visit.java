package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who meets whom, where and when. The client sees the visible span; the therapist is taken for the buffers as well, the
 * room for its turnover too. Of a visit of several parts the visible span is the whole; treatment, therapist and room are
 * the first part's, and each further one begins where the one before it ends. In a visit for several the client has a
 * place, and the visit for several has the therapist and the room. The policy it was
 * made under is that of clinic and treatment, by its id.
 */
public record Visit(
        UUID clinicId,
        UUID treatmentId,
        UUID therapistId,
        UUID clientId,
        UUID roomId,
        Span visible,
        Span therapistTaken,
        Span roomTaken,
        List<Part> further,
        Optional<GroupPlace> place,
        long policyId) {

    /** The policy in force when it is saved first. */
    public static final long NO_POLICY_YET = 0;

    public Visit {
        further = List.copyOf(further);
    }

    /** A visit of one part. */
    public Visit(
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            UUID clientId,
            UUID roomId,
            Span visible,
            Span therapistTaken,
            Span roomTaken) {
        this(
                clinicId,
                treatmentId,
                therapistId,
                clientId,
                roomId,
                visible,
                therapistTaken,
                roomTaken,
                List.of(),
                Optional.empty(),
                NO_POLICY_YET);
    }

    /** A visit of these parts, at least one, each from where the one before it ends. */
    public static Visit of(UUID clinicId, UUID clientId, List<Part> parts) {
        var first = parts.getFirst();
        return new Visit(
                clinicId,
                first.treatmentId(),
                first.therapistId(),
                clientId,
                first.roomId(),
                new Span(first.visible().from(), parts.getLast().visible().until()),
                first.therapistTaken(),
                first.roomTaken(),
                parts.subList(1, parts.size()),
                Optional.empty(),
                NO_POLICY_YET);
    }

    /** The same for a client who has a place in a visit for several. */
    public Visit in(GroupPlace groupPlace) {
        return with(Optional.of(groupPlace), policyId);
    }

    /** The same visit on the terms of another policy. */
    public Visit under(long policy) {
        return with(place, policy);
    }

    private Visit with(Optional<GroupPlace> groupPlace, long policy) {
        return new Visit(
                clinicId,
                treatmentId,
                therapistId,
                clientId,
                roomId,
                visible,
                therapistTaken,
                roomTaken,
                further,
                groupPlace,
                policy);
    }

    /** The same visit, of this client. */
    Visit keptFor(UUID client) {
        return new Visit(
                clinicId,
                treatmentId,
                therapistId,
                client,
                roomId,
                visible,
                therapistTaken,
                roomTaken,
                further,
                place,
                policyId);
    }

    /** Its parts in their order, the only one included. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(treatmentId, therapistId, roomId, firstVisible(), therapistTaken, roomTaken));
        parts.addAll(further);
        return List.copyOf(parts);
    }

    /**
     * All that it takes, in the order in which it is claimed: therapists, the client, rooms; in a visit for several only
     * the client and the place.
     */
    public List<Occupied> claims() {
        var client = new Occupied(Occupied.Kind.CLIENT, clientId, visible, visible);
        return place.map(groupPlace ->
                        List.of(client, new Occupied(Occupied.Kind.PLACE, groupPlace.placeId(), visible, visible)))
                .orElseGet(() -> withPeopleAndRooms(client));
    }

    private List<Occupied> withPeopleAndRooms(Occupied client) {
        var parts = parts();
        return Stream.of(
                        Occupied.merged(parts.stream().map(Part::therapist).toList()),
                        List.of(client),
                        Occupied.merged(parts.stream().map(Part::room).toList()))
                .flatMap(List::stream)
                .toList();
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(visible.from());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(visible.until());
    }

    /** Whom and where it concerns: its therapists, its client and its clinic. */
    public List<UUID> concerned() {
        return Stream.concat(Stream.of(clientId, clinicId), parts().stream().map(Part::therapistId))
                .distinct()
                .toList();
    }

    /** The visit as the other services are told of it. */
    io.unknot.events.appointment.Visit told() {
        return new io.unknot.events.appointment.Visit(
                clinicId,
                therapistId,
                roomId,
                treatmentId,
                clientId,
                visible.from(),
                visible.until(),
                Part.told(therapistTaken),
                Part.told(roomTaken),
                further.stream().map(Part::told).toList());
    }

    private Span firstVisible() {
        return further.isEmpty()
                ? visible
                : new Span(visible.from(), further.getFirst().visible().from());
    }
}
