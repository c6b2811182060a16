package io.unknot.local.demo;

import io.unknot.local.demo.DemoChain.Entry;
import io.unknot.local.demo.DemoChain.Visit;
import io.unknot.local.demo.GatewaySession.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Books the visits of the chain the way people do: search for a free time, then take it. */
final class VisitBooking {
    private static final int DAYS_SEARCHED = 14;
    private static final int DAYS_LISTED = 60;

    private final DemoChain chain;
    private final Map<String, GatewaySession> bookers;
    private final InstantSource clock;
    private final Map<String, UUID> therapists = new HashMap<>();

    VisitBooking(DemoChain chain, Map<String, GatewaySession> bookers, InstantSource clock) {
        this.chain = chain;
        this.bookers = bookers;
        this.clock = clock;
        chain.therapists().forEach(therapist -> therapists.put(therapist.key(), therapist.id()));
    }

    /** Nothing happens where an earlier load, cut short, has booked already. */
    void bookAll() {
        for (Entry clinic : chain.clinics()) {
            if (isEmpty(clinic)) {
                chain.visits().stream()
                        .filter(visit -> visit.clinic().equals(clinic.key()))
                        .forEach(this::book);
            }
        }
    }

    private boolean isEmpty(Entry clinic) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String path = "/api/v1/appointments?clinic=" + clinic.id() + "&from=" + now + "&to="
                + now.plus(DAYS_LISTED, ChronoUnit.DAYS);
        return session("manager").get(path).json().path("appointments").isEmpty();
    }

    private void book(Visit visit) {
        Answer answer = Patience.until(() -> tryToBook(visit), one -> one.status() == 201);
        if (answer.status() != 201) {
            throw new IllegalStateException(
                    "A visit to " + visit.clinic() + ": " + answer.status() + " " + answer.text());
        }
    }

    // Refused at first, until booking-service has heard of the clinic, the treatment, the therapist and the shifts.
    private Answer tryToBook(Visit visit) {
        Answer found = session(visit.bookedBy()).get(search(visit));
        Optional<String> start = found.json().path("times").values().stream()
                .map(one -> one.path("start").asString())
                .filter(one -> !OffsetDateTime.parse(one).toLocalTime().isBefore(visit.notBefore()))
                .findFirst();
        return start.map(free -> session(visit.bookedBy()).post("/api/v1/appointments", wish(visit, free)))
                .orElse(found);
    }

    private String search(Visit visit) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), chain.zoneOf(visit.clinic()))
                .plusDays(visit.daysAhead());
        return "/api/v1/availability?treatment=" + DemoChain.idIn(chain.treatments(), visit.treatment())
                + "&clinic=" + DemoChain.idIn(chain.clinics(), visit.clinic())
                + "&therapist=" + therapists.get(visit.therapist())
                + "&from=" + from + "&to=" + from.plusDays(DAYS_SEARCHED) + "&limit=200";
    }

    private Map<String, Object> wish(Visit visit, String start) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "clinicId", DemoChain.idIn(chain.clinics(), visit.clinic()),
                "treatmentId", DemoChain.idIn(chain.treatments(), visit.treatment()),
                "therapistId", Objects.requireNonNull(therapists.get(visit.therapist()), visit.therapist()),
                "start", start));
        if (!visit.bookedBy().equals(visit.client())) {
            wish.put("clientId", DemoChain.idIn(chain.clients(), visit.client()));
        }
        return wish;
    }

    private GatewaySession session(String who) {
        return Objects.requireNonNull(bookers.get(who), who);
    }
}
