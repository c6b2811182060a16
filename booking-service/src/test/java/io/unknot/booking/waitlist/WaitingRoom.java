package io.unknot.booking.waitlist;

import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Length;
import io.unknot.booking.waitlist.offer.WaitlistOffer;
import io.unknot.booking.wish.Wish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Where people with sore backs wait at Riverside, three days before the visits there are for them. */
public final class WaitingRoom {

    private final Town town;
    private final MakeWish makeWish;
    private final BookVisit bookVisit;
    private final CancelAppointment cancelAppointment;
    private final DatabaseClient database;

    WaitingRoom(
            Town town,
            MakeWish makeWish,
            BookVisit bookVisit,
            CancelAppointment cancelAppointment,
            DatabaseClient database) {
        this.town = town;
        this.makeWish = makeWish;
        this.bookVisit = bookVisit;
        this.cancelAppointment = cancelAppointment;
        this.database = database;
    }

    /** A new client who would take any time on the day of the visits. */
    public WaitlistWish somebodyWaitsAt(Riverside riverside) {
        return waits(town.client(), riverside);
    }

    public WaitlistWish waits(UUID client, Riverside riverside) {
        return makeWish.make(client, anyTime(riverside), By.of(new Caller.Client(client)))
                .blockOptional()
                .orElseThrow();
    }

    /** Of any length the treatment usually has, by anybody, on the day of the visits. */
    public static Wanted anyTime(Riverside riverside) {
        return anyTime(riverside, Riverside.day());
    }

    public static Wanted anyTime(Riverside riverside, LocalDate day) {
        return new Wanted(
                riverside.treatment(),
                Optional.empty(),
                Set.of(riverside.clinic()),
                Set.of(),
                day,
                day,
                Set.of(),
                List.of(),
                Duration.ZERO);
    }

    /** Booked with Mara for a new client. */
    public Appointment book(Riverside riverside, Instant start) {
        return book(riverside.wish(town.client(), start));
    }

    /** As long as this. */
    public Appointment book(Riverside riverside, Instant start, Duration length) {
        return book(new Wish(
                riverside.clinic(),
                riverside.treatment(),
                riverside.mara(),
                town.client(),
                start,
                new Length.Asked(length)));
    }

    private Appointment book(Wish wish) {
        return bookVisit
                .book(wish, By.of(new Caller.Client(wish.clientId())))
                .blockOptional()
                .orElseThrow();
    }

    public Appointment cancel(Appointment appointment) {
        var client = appointment.visit().clientId();
        return cancelAppointment
                .cancel(appointment.id(), new Scope.OwnOf(client), CancelledBy.CLIENT, By.of(new Caller.Client(client)))
                .blockOptional()
                .orElseThrow();
    }

    /** A visit with Mara that is booked and given back. */
    public void free(Riverside riverside, Instant start) {
        cancel(book(riverside, start));
    }

    /** The open offer of a wish, once it is there. */
    public UUID offerTo(WaitlistWish wish) {
        Awaitility.await().until(() -> openOfferOf(wish).isPresent());
        return openOfferOf(wish).orElseThrow();
    }

    public Optional<UUID> openOfferOf(WaitlistWish wish) {
        return database.sql("SELECT id FROM waitlist_offer WHERE wish_id = :wish AND state = 'open'")
                .bind("wish", wish.id())
                .mapValue(UUID.class)
                .one()
                .blockOptional();
    }

    public UUID holdOf(UUID offer) {
        return database.sql("SELECT appointment_id FROM waitlist_offer WHERE id = :offer")
                .bind("offer", offer)
                .mapValue(UUID.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    /** Nothing freed at this clinic is left to be looked at now. */
    public void everythingIsOffered(Riverside riverside) {
        Awaitility.await()
                .until(() -> count(
                                "SELECT count(*) FROM waitlist_freed WHERE clinic_id = :id AND due_at <="
                                        + " clock_timestamp()",
                                riverside.clinic())
                        == 0);
    }

    public String stateOf(WaitlistWish wish) {
        return text("SELECT state FROM waitlist_wish WHERE id = :id", wish.id());
    }

    public String stateOf(UUID offer) {
        return text("SELECT state FROM waitlist_offer WHERE id = :id", offer);
    }

    public void letLapse(UUID offer) {
        run(
                "UPDATE appointment SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = :id",
                holdOf(offer));
        Awaitility.await().until(() -> stateOf(offer).equals(WaitlistOffer.State.LAPSED.word()));
    }

    /** Counters count for everybody: what other tests held does not come back meanwhile, nor is what they freed offered. */
    public void othersRest() {
        Flux.just(
                        "UPDATE appointment SET hold_expires_at = hold_expires_at + interval '1 hour' WHERE state ="
                                + " 'held'",
                        "DELETE FROM waitlist_freed")
                .concatMap(sql -> database.sql(sql).then())
                .blockLast();
    }

    /** What is left over for later is looked at now. */
    public void aMinutePasses(Riverside riverside) {
        run("UPDATE waitlist_freed SET due_at = clock_timestamp() WHERE clinic_id = :id", riverside.clinic());
    }

    public long count(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    public String text(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    public void run(String sql, UUID id) {
        database.sql(sql).bind("id", id).then().block();
    }
}
