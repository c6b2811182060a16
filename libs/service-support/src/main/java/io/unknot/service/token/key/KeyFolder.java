package io.unknot.service.token.key;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in files that several processes read, so that they are one issuer. A file's name is the day from whose beginning, in
 * UTC, its key signs, such as {@code 2026-11-21}; it is published as soon as it lies there, which should be a day before, and
 * until it is taken away. The folder is read again each minute; while it cannot be read, what was read last holds.
 */
public final class KeyFolder implements SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(KeyFolder.class);
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);

    private record Dated(Instant from, ECKey key) {}

    private record Read(List<Dated> keys, Instant at) {}

    private final Path folder;
    private final InstantSource clock;
    private volatile Read read;

    /**
     * Reads the folder.
     *
     * @throws IllegalStateException if it has no key that may sign yet, or a file that is none
     */
    public KeyFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.read = read();
        if (signing(read).isEmpty()) {
            throw new IllegalStateException("No key in " + folder + " may sign yet: name one by today's date");
        }
    }

    @Override
    public ECKey current() {
        return signing(fresh()).orElseThrow(() -> new IllegalStateException("No key may sign"));
    }

    @Override
    public List<ECKey> published() {
        return fresh().keys().stream().map(Dated::key).toList();
    }

    private Read fresh() {
        var known = read;
        return clock.instant().isBefore(known.at().plus(READ_AGAIN)) ? known : readAgain();
    }

    private synchronized Read readAgain() {
        var known = read;
        if (clock.instant().isBefore(known.at().plus(READ_AGAIN))) {
            return known;
        }
        try {
            var newer = read();
            read = signing(newer).isPresent() ? newer : new Read(known.keys(), clock.instant());
        } catch (IllegalStateException | UncheckedIOException e) {
            log.warn("The signing keys could not be read again; those read before stay in use", e);
            read = new Read(known.keys(), clock.instant());
        }
        return read;
    }

    private Optional<ECKey> signing(Read known) {
        var now = clock.instant();
        return known.keys().stream()
                .filter(dated -> !dated.from().isAfter(now))
                .max(Comparator.comparing(Dated::from))
                .map(Dated::key);
    }

    private Read read() {
        try (var files = Files.list(folder)) {
            var keys = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(KeyFolder::dated)
                    .toList();
            return new Read(keys, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dated dated(Path file) {
        var name = file.getFileName().toString();
        try {
            var from = LocalDate.parse(name).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Dated(from, KeyFile.read(file, name));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("The file " + name + " is not named by a day such as 2026-11-21", e);
        }
    }
}
