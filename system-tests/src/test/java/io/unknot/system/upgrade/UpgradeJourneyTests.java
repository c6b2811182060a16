package io.unknot.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.Folders;
import io.unknot.local.LocalOptions;
import io.unknot.local.LocalSystem;
import io.unknot.local.Progress;
import io.unknot.local.data.DataDirectory;
import io.unknot.system.chain.Diary;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.SharedClients;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.running.Superuser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What is built now takes over the databases of the last release: its visits and people are known, and go on. Its broker is not kept:
 * as after a restore, what was told in the last week is told again.
 */
class UpgradeJourneyTests {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = HOME.resolve("system-tests/target/system-upgraded");
    private static final String VISITS =
            "SELECT md5(string_agg(id || state || therapist_id, '' ORDER BY id)) FROM appointment";

    private final DataDirectory data = new DataDirectory(FOLDER);

    @Test
    void whatTheLastReleaseKnewIsKnownAndGoesOn() throws Exception {
        Folders.delete(FOLDER);
        try (LocalSystem system = LocalSystem.prepare(LocalOptions.of(HOME, FOLDER), Progress.silent())) {
            String visits = takeOver(system);
            system.bringUp(Progress.silent());

            assertThat(ask("booking", VISITS)).isEqualTo(visits);
            assertThat(namesKnownTo(signedIn(system, "frontdesk"))).isNotEmpty();
            signedIn(system, "admin").get("/api/v1/audit/verification").expect(200);
            FreeTime time = diary(system).aFreeTime(Offer.TOM);
            UUID booked = new Visits(signedIn(system, "client")).book(time);
            try (Invariants invariants = Invariants.of(data)) {
                invariants.awaitAll(List.of(booked));
            }
        }
    }

    private String takeOver(LocalSystem system) throws Exception {
        ReleasedData release = ReleasedData.last(HOME);
        release.putKeysInto(data);
        data.rememberDemo();
        system.child("postgres").start();
        release.putInto(data);
        for (String database : List.of("therapist", "booking", "notification")) {
            try (Connection connection = new Superuser(data).enter(database);
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(HOME.resolve("ops/backup/tell-again.sql")));
            }
        }
        String visits = ask("booking", VISITS);
        system.child("postgres").stop();
        return visits;
    }

    // Sealed under the key of the release.
    private static List<String> namesKnownTo(GatewayClient desk) {
        return desk.post("/api/v1/clients/search", Map.of("text", "ro")).expect(200).path("clients").values().stream()
                .map(client -> client.path("name").asString())
                .toList();
    }

    private static Diary diary(LocalSystem system) {
        return new Diary(
                GatewayClient.visitor(system.gatewayUri()),
                new SharedClients(List.of("client"), username -> signedIn(system, username)));
    }

    private static GatewayClient signedIn(LocalSystem system, String username) {
        GatewayClient client = GatewayClient.visitor(system.gatewayUri());
        client.signIn(username);
        return client;
    }

    private String ask(String database, String sql) throws SQLException {
        try (Connection connection = new Superuser(data).enter(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
