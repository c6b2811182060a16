package io.unknot.booking.vault.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.unknot.booking.vault.Seal;
import io.unknot.booking.vault.VaultClosed;
import io.unknot.booking.vault.key.MasterKeys;
import io.unknot.booking.vault.key.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One file for each master key: 32 random bytes in base64. The name is the key's id, and the last in the order of the
 * alphabet is the newest: name them by their date. Hidden files and folders are passed over. A file that is added later is
 * seen within a minute, and at once when something is found that it has wrapped; it wraps only after a while, when all
 * replicas have it too.
 */
@Component
class FolderMasterKeys implements MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FolderMasterKeys.class);

    private final String folder;
    private final Duration settle;
    private final InstantSource clock;
    private volatile NavigableMap<String, Known> keys;

    /**
     * @param settle after how long a key that was added wraps
     * @throws IllegalStateException that says what to do when there is no key to begin with
     */
    FolderMasterKeys(
            @Value("${unknot.vault.keys:}") String folder,
            @Value("${unknot.vault.settle:5m}") Duration settle,
            InstantSource clock) {
        this.folder = folder;
        this.settle = settle;
        this.clock = clock;
        this.keys = new TreeMap<>(read(folder, Instant.MIN));
    }

    @Override
    public Mono<WrappedKey> wrap(UUID clientId, byte[] key) {
        return Mono.fromSupplier(() -> wrapNow(clientId, key));
    }

    @Override
    public Mono<byte[]> unwrap(UUID clientId, WrappedKey wrapped) {
        return Mono.fromSupplier(() -> unwrapNow(clientId, wrapped));
    }

    @Override
    public WrappedKey wrapNow(UUID clientId, byte[] key) {
        var newest = newest();
        var sealed = Seal.close(requireNonNull(keys.get(newest)).key().getEncoded(), context(clientId), key);
        return new WrappedKey(newest, Base64.getEncoder().encodeToString(sealed));
    }

    @Override
    public byte[] unwrapNow(UUID clientId, WrappedKey wrapped) {
        if (!has(wrapped.masterKey())) {
            throw VaultClosed.noMasterKey(wrapped.masterKey());
        }
        var master = requireNonNull(keys.get(wrapped.masterKey())).key().getEncoded();
        return Seal.open(master, context(clientId), Base64.getDecoder().decode(wrapped.base64()));
    }

    @Override
    public boolean has(String masterKey) {
        if (!keys.containsKey(masterKey)) {
            look();
        }
        return keys.containsKey(masterKey);
    }

    @Override
    public String newest() {
        var settled = clock.instant().minus(settle);
        return keys.descendingMap().entrySet().stream()
                .filter(entry -> !entry.getValue().since().isAfter(settled))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized void look() {
        try {
            var known = new TreeMap<>(read(folder, clock.instant()));
            known.putAll(keys);
            keys = known;
        } catch (IllegalStateException e) {
            LOG.warn("The master keys stay those there were: {}", e.getMessage());
        }
    }

    private static byte[] context(UUID clientId) {
        return ("unknot key of client " + clientId).getBytes(UTF_8);
    }

    private static NavigableMap<String, Known> read(String folder, Instant since) {
        var keys = new TreeMap<String, Known>();
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            try (var files = Files.newDirectoryStream(Path.of(folder), FolderMasterKeys::isKey)) {
                for (var file : files) {
                    keys.put(String.valueOf(file.getFileName()), new Known(new SecretKeySpec(key(file), "AES"), since));
                }
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the master keys in " + folder, e);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "There is no master key, and without one nothing about clients' health can be kept: name a folder"
                        + " in unknot.vault.keys and put a file into it, made by 'head -c 32 /dev/urandom | base64 >"
                        + " 2026-01-01'. Keep a copy: what it seals is lost with it.");
        }
        return keys;
    }

    private static boolean isKey(Path file) {
        return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
    }

    private static byte[] key(Path file) throws IOException {
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == Seal.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // Told below, without a word of what the file holds.
        }
        throw new IllegalStateException(
                "The file " + file + " is no master key: it must hold 32 random bytes in base64, and nothing else.");
    }

    /** A key, and since when this replica has it. */
    private record Known(SecretKey key, Instant since) {}
}
