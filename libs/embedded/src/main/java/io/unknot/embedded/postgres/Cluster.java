package io.unknot.embedded.postgres;

import io.unknot.embedded.Folders;
import io.unknot.embedded.ServerProcess;
import io.unknot.embedded.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data of a server, where every login needs a password, and the superuser's, made up at creation. */
record Cluster(Path data, String password) {
    private static final String SUPERUSER = "postgres";

    static Cluster in(PostgresOptions options, PostgresBinaries binaries) {
        Path folder = options.folder().toAbsolutePath();
        Path data = folder.resolve("data");
        Path secret = folder.resolve("superuser-password");
        try {
            if (!Files.exists(data)) {
                create(options, data, secret, binaries);
            }
            return new Cluster(data, Files.readString(secret).trim());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create or read the data of PostgreSQL in " + folder, e);
        }
    }

    Database superuser(int port) {
        return new Database("127.0.0.1", port, SUPERUSER, SUPERUSER, password);
    }

    // A run killed half way through leaves a folder of another name, never half a cluster under the real one.
    private static void create(PostgresOptions options, Path data, Path secret, PostgresBinaries binaries)
            throws IOException {
        Path partial = data.resolveSibling("data.partial");
        Folders.delete(partial);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, UUID.randomUUID() + "\n");
        List<String> command = OrdinaryUser.runs(List.of(
                binaries.program("initdb"),
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                options.durable() ? "--sync-method=fsync" : "--no-sync"));
        ServerProcess initdb = ServerProcess.start("initdb", command, Map.of("TZ", "UTC"), options.launch());
        initdb.awaitEnd(Duration.ofMinutes(2));
        if (!Files.exists(partial.resolve("PG_VERSION")) || initdb.exitCode() != 0) {
            throw new StartFailure("PostgreSQL could not create its data: " + initdb.lastWords());
        }
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
