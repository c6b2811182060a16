package io.unknot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.local.Complaint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTests {
    // A Sunday evening in London, already Monday in no zone of the chain.
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T22:30:00Z"));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DemoChain chain = DemoChain.shipped();
    private RecordingGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new RecordingGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void savesEverythingOnceAndBooksEveryVisit() {
        load();

        assertThat(asked("PUT /api/v1/clinics/")).hasSameSizeAs(chain.clinics());
        assertThat(asked("PUT /api/v1/treatments/")).hasSameSizeAs(chain.treatments());
        assertThat(asked("PUT /api/v1/aftercare/treatments/")).hasSameSizeAs(chain.treatments());
        assertThat(asked("PUT /api/v1/therapists/")).hasSameSizeAs(chain.therapists());
        assertThat(asked("PUT /api/v1/clients/")).hasSameSizeAs(chain.clients());
        assertThat(asked("POST /api/v1/appointments")).hasSameSizeAs(chain.visits());
    }

    @Test
    void beginsEveryShiftOnTheMondayOfItsClinicsWeek() {
        load();

        assertThat(asked("PUT /api/v1/shifts/"))
                .filteredOn(request -> !request.contains("INTERVAL"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).contains("\"effectiveFrom\":\"2026-11-16\""))
                .noneSatisfy(request -> assertThat(request).contains("effectiveUntil"));
    }

    @Test
    void keepsAlternateWeeksInStepWheneverItIsLoaded() {
        load();
        assertThat(asked("PUT /api/v1/shifts/"))
                .filteredOn(request -> request.contains("\"rule\":\"FREQ=WEEKLY;INTERVAL=2;BYDAY=SA\""))
                .hasSize(1)
                .allSatisfy(request -> assertThat(request)
                        .contains("\"effectiveFrom\":\"2026-11-09\"", "\"breaks\":[{\"from\":\"12:00\"")
                        .doesNotContain("\"day\""));
        gateway.asked.clear();

        loadAt(CLOCK.instant().plus(7, ChronoUnit.DAYS));
        assertThat(asked("PUT /api/v1/shifts/"))
                .filteredOn(request -> request.contains("INTERVAL=2"))
                .allSatisfy(request -> assertThat(request).contains("\"effectiveFrom\":\"2026-11-23\""));
    }

    @Test
    void savesATreatmentOnlyAfterThoseItOffersInItsPlace() {
        load();

        List<String> saved = asked("PUT /api/v1/treatments/");
        for (int i = 0; i < saved.size(); i++) {
            List<String> before = saved.subList(0, i);
            assertThat(ID.matcher(saved.get(i).replaceFirst("PUT \\S+", "")).results())
                    .allSatisfy(offered -> assertThat(before)
                            .anyMatch(request -> request.startsWith("PUT /api/v1/treatments/" + offered.group())));
        }
    }

    @Test
    void namesTreatmentsByTheirIdsInFees() {
        load();

        assertThat(asked("PUT /api/v1/therapists/"))
                .anySatisfy(request -> assertThat(request)
                        .contains("\"treatmentId\":\"00000000-0000-4000-8000-00000000020b\"", "\"minutes\":45"));
    }

    @Test
    void asksForTheSameIdsEveryTime() {
        load();
        List<String> first = asked("PUT").stream().sorted().toList();
        gateway.asked.clear();
        load();

        assertThat(asked("PUT").stream().sorted().toList()).isEqualTo(first);
    }

    @Test
    void takesNoTimeBeforeTheOneWished() {
        load();

        assertThat(asked("POST /api/v1/appointments"))
                .anySatisfy(request -> assertThat(request).contains("\"start\":\"2026-11-24T17:00:00+01:00\""))
                .noneSatisfy(request -> assertThat(request).contains("\"start\":\"early\""));
    }

    @Test
    void asksAgainWhereAServiceIsNotThereYet() {
        gateway.nextStatuses.addAll(List.of(503, 503, 504));

        load();

        assertThat(asked("PUT /api/v1/clinics/"))
                .hasSizeGreaterThanOrEqualTo(chain.clinics().size());
    }

    @Test
    void givesUpWithTheAnswerThatRefusedIt() {
        gateway.nextStatuses.addAll(Collections.nCopies(100, 400));

        assertThatThrownBy(() -> DemoLoader.load(gateway.address()))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("400")
                .hasMessageContaining("./unknot reset");
    }

    private void load() {
        loadAt(CLOCK.instant());
    }

    private void loadAt(Instant now) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new DemoLoader(chain, gateway.address(), client, InstantSource.fixed(now)).load();
        }
    }

    private List<String> asked(String beginning) {
        return gateway.asked.stream()
                .filter(request -> request.startsWith(beginning))
                .toList();
    }
}
