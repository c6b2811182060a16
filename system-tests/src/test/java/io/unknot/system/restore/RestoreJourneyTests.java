package io.unknot.system.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.embedded.Folders;
import io.unknot.local.LocalOptions;
import io.unknot.local.LocalSystem;
import io.unknot.local.data.DataDirectory;
import io.unknot.system.chain.Diary;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.SharedClients;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.mail.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The drill of docs/backup.md: a booking that should not have been is undone by going back to the moment before it. */
class RestoreJourneyTests {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = HOME.resolve("system-tests/target/system-restored");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MOMENT = "before the mistake";

    /** What each service decides, and what it has heard of what others decided. */
    private static final Map<String, List<String>> KEPT = Map.of(
            "booking", List.of("appointment", "occupancy", "directory", "client"),
            "therapist", List.of("occupancies", "shifts", "therapists", "licences"),
            "notification", List.of("appointment", "clinic"));

    private final DataDirectory data = new DataDirectory(FOLDER);

    @Test
    void aMarkedMomentIsBroughtBackAndEverybodyAgreesOnIt() {
        Folders.delete(FOLDER);
        Archive archive;
        Map<String, String> digest;
        UUID kept;
        UUID mistaken;
        FreeTime mistake;
        try (LocalSystem system = LocalSystem.start(LocalOptions.of(HOME, FOLDER))) {
            archive = new Archive(data, HOME.resolve("system-tests/target/system-archive"));
            archive.keepWhatIsWritten();
            system.child("postgres").restart();
            Diary diary = diary(system);
            await("the search is back").atMost(PATIENCE).until(() -> statusOf(system) == 200);
            archive.copyEverything();
            kept = visits(system).book(diary.aFreeTime(Offer.TOM));
            new Mailbox(system.mailDirectory()).awaitMail(kept, "REQUEST");
            allHaveHeard(List.of(kept));
            digest = digestOf(archive);
            archive.mark(MOMENT);
            mistake = diary.aFreeTime(Offer.TOM);
            mistaken = visits(system).book(mistake);
            allHaveHeard(List.of(kept, mistaken));
            assertThat(digestOf(archive)).isNotEqualTo(digest);
            archive.end();
        }

        archive.restore(MOMENT);
        Folders.delete(data.kafka());

        try (LocalSystem system = LocalSystem.start(LocalOptions.of(HOME, FOLDER))) {
            assertThat(digestOf(archive)).isEqualTo(digest);
            KEPT.keySet().forEach(database -> archive.tell(database, tellAgain()));
            allHaveHeard(List.of(kept));
            assertThat(digestOf(archive)).isEqualTo(digest);
            assertThat(visits(system).show(mistaken).status()).isEqualTo(404);
            UUID again = visits(system).book(mistake);
            allHaveHeard(List.of(kept, again));
        }
    }

    private static Diary diary(LocalSystem system) {
        return new Diary(
                GatewayClient.visitor(system.gatewayUri()),
                new SharedClients(List.of("client"), username -> signedIn(system, username)));
    }

    private static Visits visits(LocalSystem system) {
        return new Visits(signedIn(system, "client"));
    }

    private static GatewayClient signedIn(LocalSystem system, String username) {
        GatewayClient client = GatewayClient.visitor(system.gatewayUri());
        client.signIn(username);
        return client;
    }

    private static int statusOf(LocalSystem system) {
        return GatewayClient.past(system.gatewayUri()).get("/api/v1/clinics").status();
    }

    private void allHaveHeard(List<UUID> acknowledged) {
        try (Invariants invariants = Invariants.of(data)) {
            invariants.awaitAll(acknowledged);
        }
    }

    private static Map<String, String> digestOf(Archive archive) {
        Map<String, String> digest = new TreeMap<>();
        KEPT.forEach((database, tables) -> tables.forEach(table -> digest.put(
                database + "." + table,
                archive.ask(
                        database,
                        "SELECT md5(string_agg(md5(row::text), '' ORDER BY md5(row::text))) FROM %s AS row"
                                .formatted(table)))));
        return digest;
    }

    private static String tellAgain() {
        try {
            return Files.readString(HOME.resolve("ops/backup/tell-again.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
