package io.unknot.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A thousand bots at as many addresses, whom no limit of addresses counts on this machine. Somebody reads mailboxes for
 * them: each is a client of their own, who may hold two times.
 */
@WholeSystem
class BotsJourneyTests {

    private static final int BOTS = 1_000;
    private static final int AT_ONCE = 16;
    private static final int MAILBOXES = 8;
    private static final int DAYS_AHEAD = 45;
    private static final String HOLDS = Visits.PATH + "/holds";

    private final RunningSystem system;

    BotsJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aThousandBotsHoldNoMoreThanFivePercentOfAClinicsDay() throws Exception {
        List<FreeTime> times = aDayNobodyElseAsksFor();
        Guests guests = Guests.welcome(system, MAILBOXES);

        List<Answer> answers = all(IntStream.range(0, BOTS)
                .<Callable<Answer>>mapToObj(bot -> () -> hold(bot, guests, times))
                .toList());

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 422);
        assertThat(answers.stream().filter(answer -> answer.text().contains("newcomers-hold-enough")))
                .isNotEmpty();
        JsonNode day = dayOf(times.getFirst());
        Duration held = held(day, guests);
        assertThat(held).isPositive();
        assertThat(held.multipliedBy(20)).isLessThanOrEqualTo(atWork(day));
        othersStillBook(times.getLast());
    }

    private void othersStillBook(FreeTime time) {
        GatewayClient frontDesk = system.signedIn("frontdesk");
        UUID client = UUID.randomUUID();
        new Safety(frontDesk).welcome(client);
        frontDesk.post(Visits.PATH, time.wishFor(client)).expect(201);
    }

    @Test
    void aBotThatReadsNoMailboxHoldsNothing() throws Exception {
        GatewayClient bot = system.visitor();
        bot.post("/api/v1/clients/guests", Map.of("name", "A bot", "email", "not.the.bots@example.org"))
                .expect(201);
        FreeTime time = aDayNobodyElseAsksFor().getFirst();

        assertThat(bot.post(HOLDS, time.wish()).status()).isEqualTo(401);
    }

    private static Answer hold(int bot, Guests guests, List<FreeTime> times) throws Exception {
        InetAddress own = InetAddress.getByAddress(new byte[] {127, 7, (byte) (bot / 250), (byte) (bot % 250 + 1)});
        try (GatewayClient there = guests.session(bot % MAILBOXES).from(own)) {
            return there.post(HOLDS, times.get(bot % (times.size() / 2)).wish());
        }
    }

    // Later than any other journey looks, and none of its times touches the one before.
    private List<FreeTime> aDayNobodyElseAsksFor() {
        LocalDate from = LocalDate.now(Clock.system(Offer.MARA.zone())).plusDays(DAYS_AHEAD);
        List<FreeTime> maras = system.diary().search(Offer.MARA, from, from.plusDays(7));
        LocalDate day = maras.getFirst().localStart().toLocalDate();
        return Stream.concat(maras.stream(), system.diary().search(Offer.TOM, day, day.plusDays(1)).stream())
                .filter(time -> time.localStart().toLocalDate().equals(day))
                .toList();
    }

    private JsonNode dayOf(FreeTime time) {
        String path = "/api/v1/clinics/" + Offer.RIVERSIDE + "/day?date="
                + time.localStart().toLocalDate();
        return system.signedIn("manager").get(path).expect(200);
    }

    private static Duration held(JsonNode day, Guests guests) {
        return day.path("visits")
                .valueStream()
                .filter(visit -> visit.path("state").asString().equals("held"))
                .filter(visit -> guests.include(visit.path("clientId").asString()))
                .map(visit -> length(visit, "start", "end"))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration atWork(JsonNode day) {
        return day.path("therapists")
                .valueStream()
                .map(therapist -> sum(therapist.path("shifts")).minus(sum(therapist.path("breaks"))))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration sum(JsonNode hours) {
        return hours.valueStream().map(each -> length(each, "from", "until")).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(JsonNode span, String from, String until) {
        return Duration.between(
                Instant.parse(span.path(from).asString()),
                Instant.parse(span.path(until).asString()));
    }

    private static List<Answer> all(List<Callable<Answer>> tries) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            return pool.invokeAll(tries).stream().map(Future::resultNow).toList();
        }
    }
}
