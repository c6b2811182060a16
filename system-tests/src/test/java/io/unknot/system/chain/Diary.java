package io.unknot.system.chain;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the public search offers. */
public final class Diary {

    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_SEARCHED = 14;

    private final GatewayClient visitor;
    private final SharedClients clients;
    private final Map<UUID, Round> rounds = new HashMap<>();

    public Diary(GatewayClient visitor, SharedClients clients) {
        this.visitor = visitor;
        this.clients = clients;
    }

    /**
     * A free time of a week ahead or more that no journey has asked for, nor one near it: journeys share one system and must
     * not meet, neither at a therapist nor at a client. The first of each of the therapist's days, and once there is no day
     * left the last of each.
     */
    public synchronized FreeTime aFreeTime(Offer offer) {
        Round round = rounds.computeIfAbsent(offer.therapist(), _ -> Round.first(offer));
        List<FreeTime> free = freeForAll(offer, round);
        if (free.isEmpty() && !round.late()) {
            round = new Round(Round.first(offer).from(), true);
            free = freeForAll(offer, round);
        }
        LocalDate day = free.getFirst().localStart().toLocalDate();
        rounds.put(offer.therapist(), new Round(day.plusDays(1), round.late()));
        FreeTime found = round.late()
                ? free.reversed().stream()
                        .filter(time -> time.localStart().toLocalDate().equals(day))
                        .findFirst()
                        .orElseThrow()
                : free.getFirst();
        clients.give(found);
        return found;
    }

    private List<FreeTime> freeForAll(Offer offer, Round round) {
        LocalDate until = round.from().plusDays(DAYS_SEARCHED);
        return clients.free(search(offer, round.from(), until));
    }

    /** From which day on the first, or the last, free times are still to be given away. */
    private record Round(LocalDate from, boolean late) {
        static Round first(Offer offer) {
            return new Round(LocalDate.now(Clock.system(offer.zone())).plusDays(DAYS_AHEAD), false);
        }
    }

    /** All free times of two weeks that leave the one before it and its buffers alone. */
    public List<FreeTime> twoWeeksOf(Offer offer, Duration apart) {
        LocalDate from = LocalDate.now(Clock.system(offer.zone())).plusDays(DAYS_AHEAD);
        List<FreeTime> times = new ArrayList<>();
        for (FreeTime time : search(offer, from, from.plusDays(DAYS_SEARCHED))) {
            if (times.isEmpty()
                    || !time.start().isBefore(times.getLast().start().plus(apart))) {
                times.add(time);
            }
        }
        return times;
    }

    /** Whether the search offers it now; a booking reaches the search a moment later. */
    public boolean offers(FreeTime time) {
        LocalDate day = time.localStart().toLocalDate();
        return search(time.offer(), day, day.plusDays(1)).contains(time);
    }

    /** The therapist's free times from one day of the clinic until another, by start, from as many pages as there are. */
    public List<FreeTime> search(Offer offer, LocalDate from, LocalDate to) {
        List<FreeTime> times = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = ask(offer, from, to, after).expect(200);
            JsonNode offers = page.path("offers");
            for (JsonNode found : page.path("times").values()) {
                long minutes =
                        offers.path(found.path("offer").asInt()).path("minutes").asLong();
                times.add(FreeTime.of(offer, Duration.ofMinutes(minutes), found));
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return times;
    }

    private Answer ask(Offer offer, LocalDate from, LocalDate to, String after) {
        String page = after.isEmpty() ? "" : "&after=" + after;
        return visitor.get("/api/v1/availability?clinic=%s&treatment=%s&therapist=%s&from=%s&to=%s&limit=200%s"
                .formatted(offer.clinic(), offer.treatment(), offer.therapist(), from, to, page));
    }
}
