package io.unknot.system.restore;

import io.unknot.embedded.Folders;
import io.unknot.local.data.DataDirectory;
import io.unknot.system.running.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A whole copy of a running PostgreSQL, and all it has written since: what pg_basebackup would make. */
final class Archive {

    /** What belongs to the one process that runs over the data. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");

    private final DataDirectory system;
    private final Path copy;
    private final Path written;
    private String label = "";

    Archive(DataDirectory system, Path folder) {
        this.system = system;
        this.copy = folder.resolve("copy");
        this.written = folder.resolve("written");
        Folders.delete(folder);
        Folders.createPrivate(folder);
        Folders.createPrivate(written);
    }

    /** From its next start on PostgreSQL keeps what it writes. */
    void keepWhatIsWritten() {
        tell("postgres", "ALTER SYSTEM SET archive_mode = on");
        tell(
                "postgres",
                "ALTER SYSTEM SET archive_command = 'test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"'"
                        .formatted(written));
    }

    /** Copies the data while they are in use. */
    void copyEverything() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('drill', true)");
            copyData();
            try (ResultSet stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                stopped.next();
                label = stopped.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void mark(String moment) {
        tell("postgres", "SELECT pg_create_restore_point('" + moment + "')");
    }

    /** Sees to it that the last of it is kept. */
    void end() {
        tell("postgres", "SELECT pg_switch_wal()");
    }

    /** Puts the copy in the place of the data; PostgreSQL, at its next start, goes on from it as far as the moment. */
    void restore(String moment) {
        Path data = data();
        try {
            Folders.delete(data);
            Files.move(copy, data);
            Files.writeString(data.resolve("backup_label"), label);
            Files.createFile(data.resolve("recovery.signal"));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"), """
                        restore_command = 'cp "%s/%%f" "%%p"'
                        recovery_target_name = '%s'
                        recovery_target_action = 'promote'
                        hot_standby = 'off'
                        """.formatted(written, moment), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only value of the only row. */
    String ask(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return new Superuser(system).enter(database);
    }

    private Path data() {
        return system.postgres().resolve("data");
    }

    // A file that grows or goes while it is read is made whole again by what was written meanwhile.
    private void copyData() {
        Path data = data();
        try {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Path target = copy.resolve(data.relativize(folder).toString());
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path name = data.relativize(file);
                    if (!NOT_COPIED.contains(name.toString()) && !name.startsWith("pg_wal")) {
                        Files.copy(file, copy.resolve(name.toString()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
