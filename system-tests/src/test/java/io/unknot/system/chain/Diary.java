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
    private final Map<UUID, LocalDate> nextDay = new HashMap<>();

    public Diary(GatewayClient visitor) {
        this.visitor = visitor;
    }

    /**
     * The first free time of a day on which no journey has asked for this therapist yet, a week or more ahead: journeys
     * share one system and must not meet.
     */
    public synchronized FreeTime aFreeTime(Offer offer) {
        LocalDate from = nextDay.computeIfAbsent(
                offer.therapist(),
                _ -> LocalDate.now(Clock.system(offer.zone())).plusDays(DAYS_AHEAD));
        FreeTime time = search(offer, from, from.plusDays(DAYS_SEARCHED)).getFirst();
        nextDay.put(offer.therapist(), time.localStart().toLocalDate().plusDays(1));
        return time;
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
