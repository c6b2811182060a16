package io.unknot.system.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a booking sets off is one trace, wherever and whenever it happens. */
@WholeSystem
class TracesJourneyTests {

    private final RunningSystem system;
    private final Visits robins;

    TracesJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
    }

    @Test
    void aBookingIsOneTraceFromTheGatewayToTheSentMail() {
        UUID visit = robins.book(system.diary().aFreeTime(Offer.TOM));
        system.mailbox().awaitMail(visit, "REQUEST");

        await("every service has told of its part").untilAsserted(() -> {
            List<Span> trace = traceOf(visit);
            Set<String> ids = trace.stream().map(Span::id).collect(Collectors.toSet());
            assertThat(trace)
                    .extracting(Span::title)
                    .contains(
                            "gateway: http post",
                            "booking-service: http post /api/v1/appointments",
                            "booking-service: tell appointments",
                            "therapist-service: hear appointments",
                            "notification-service: hear appointments",
                            "notification-service: send email",
                            "notification-service: tell reminders");
            assertThat(trace)
                    .filteredOn(span -> !ids.contains(span.parent()))
                    .as("where it begins")
                    .singleElement()
                    .satisfies(first -> {
                        assertThat(first.service()).isEqualTo("gateway");
                        assertThat(first.parent()).isEmpty();
                    });
        });

        robins.cancel(visit);
    }

    @Test
    void whoeverAsksCannotSayWhichTraceTheyBelongTo() {
        String foreign = "0af7651916cd43dd8448eb211c80319c";
        String wish = JsonMapper.shared()
                .writeValueAsString(system.diary().aFreeTime(Offer.TOM).wish());
        UUID visit = Visits.idOf(robins.who()
                .send(
                        "POST",
                        Visits.PATH,
                        BodyPublishers.ofString(wish),
                        "traceparent",
                        "00-" + foreign + "-b7ad6b7169203331-01")
                .expect(201));

        await("the booking is traced")
                .untilAsserted(() -> assertThat(traceOf(visit)).isNotEmpty());
        assertThat(system.spans().all()).noneMatch(span -> span.trace().equals(foreign));

        robins.cancel(visit);
    }

    /** All there is of the trace in which the visit was first told of. */
    private List<Span> traceOf(UUID visit) {
        List<Span> all = system.spans().all();
        return all.stream()
                .filter(span -> span.title().equals("booking-service: tell appointments") && span.isAbout(visit))
                .findFirst()
                .map(told -> all.stream()
                        .filter(span -> span.trace().equals(told.trace()))
                        .toList())
                .orElse(List.of());
    }
}
