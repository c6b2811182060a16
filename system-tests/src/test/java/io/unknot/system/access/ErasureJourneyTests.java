package io.unknot.system.access;

import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.local.child.Service;
import io.unknot.system.chain.Visits;
import io.unknot.system.leak.Contents;
import io.unknot.system.leak.Leaks;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody uses all there is, in words that occur nowhere else, and then wants to be forgotten: whatever of them is found
 * anywhere has leaked, and what would still open what is sealed is gone.
 */
@WholeSystem
class ErasureJourneyTests {

    private static final Duration PROMISED = Duration.ofMinutes(1);
    private static final String OPEN_TO_ALL = "chronic-low-back-pain";

    private final RunningSystem system;
    private final Contents contents;
    private final Leaks leaks;
    private final Marked marked;

    ErasureJourneyTests(RunningSystem system) {
        this.system = system;
        this.contents = system.contents();
        this.leaks = new Leaks(system);
        this.marked = new Marked(system);
    }

    @AfterEach
    void theStoreIsClosed() {
        marked.close();
    }

    @Test
    void whoUsedEverythingAndIsForgottenIsFoundNowhere() {
        marked.comes();
        marked.answers();
        UUID visit = marked.books();
        String manageLink = marked.mayManageByALink(visit);
        marked.hasBeenThere(visit);
        marked.callsOffAnother();
        marked.waitsForMore();
        assertThat(marked.browser().get(marked.path()).text()).contains(Marked.NAME);
        List<String> opening = whatOpensWhatIsSealed();
        assertThat(dumped(opening)).as("keys and hashes are found in a dump").isNotEmpty();
        assertThat(messages()).isNotEqualTo("0");

        marked.browser().post(marked.path() + "/erasure", Map.of()).expect(204);

        await().atMost(PROMISED).until(() -> messages().equals("0"));
        nothingOpensAnyMore(manageLink);
        contents.writeAnew(Service.BOOKING);
        contents.writeAnew(Service.NOTIFICATION);
        assertThat(dumped(opening)).isEmpty();
        for (String secret : opening) {
            assertThat(leaks.inTables(secret)).isEmpty();
        }
        theMarksAreNowhere(visit);
    }

    /** The client's wrapped key, and the hashes they are found by. */
    private List<String> whatOpensWhatIsSealed() {
        return contents.ask(Service.BOOKING, """
            SELECT wrapped FROM client_key WHERE client_id = '%1$s'
            UNION ALL SELECT encode(email_hash, 'hex') FROM client WHERE id = '%1$s'
            UNION ALL SELECT encode(phone_hash, 'hex') FROM client WHERE id = '%1$s'
            """.formatted(marked.id()));
    }

    private List<String> dumped(List<String> texts) {
        return contents.dumped().stream()
                .filter(line -> texts.stream().anyMatch(line::contains))
                .toList();
    }

    private String messages() {
        return contents.ask(Service.NOTIFICATION, """
            SELECT (SELECT count(*) FROM message WHERE recipient_id = '%1$s')
                 + (SELECT count(*) FROM inbox_message WHERE recipient_id = '%1$s')
                 + (SELECT count(*) FROM client_preference WHERE client_id = '%1$s')
            """.formatted(marked.id())).getFirst();
    }

    private void nothingOpensAnyMore(String manageLink) {
        JsonNode session = marked.browser().get("/api/v1/session").expect(200);
        assertThat(session.path("user").isNull()).isTrue();
        assertRefused(marked.manage(manageLink), 404, "unknown-manage-link");
        assertRefused(system.signedIn("manager").get(marked.path()), 404, "unknown-client");
    }

    private void theMarksAreNowhere(UUID visit) {
        assertThat(leaks.inTopicsAndLogs(visit.toString()))
                .as("the visit itself is found")
                .isNotEmpty();
        assertThat(leaks.inDatabases(OPEN_TO_ALL))
                .as("what a treatment is good for is found")
                .isNotEmpty();
        assertThat(dumped(List.of(marked.id().toString())))
                .as("the visits of a bare id are found")
                .anyMatch(line -> line.startsWith("appointment: "));
        for (String mark : Marked.MARKS) {
            assertThat(dumped(List.of(mark))).as(mark).isEmpty();
            assertThat(leaks.inDatabases(mark)).as(mark).isEmpty();
            assertThat(leaks.inTopicsAndLogs(mark)).as(mark).isEmpty();
            assertThat(leaks.inMetrics(mark)).as(mark).isEmpty();
        }
        assertThat(system.signedIn("manager").get(Visits.PATH + "/" + visit).text())
                .contains(marked.id().toString());
    }
}
