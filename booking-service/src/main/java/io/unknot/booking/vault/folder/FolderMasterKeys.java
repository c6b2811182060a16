package io.unknot.booking.vault.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.vault.MasterKeys;
import io.unknot.booking.vault.Seal;
import io.unknot.booking.vault.VaultClosed;
import io.unknot.booking.vault.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One file for each master key, read at the start: 32 random bytes in base64. The name is the key's id, and the last in
 * the order of the alphabet is the newest: name them by their date. Hidden files and folders are passed over.
 */
@Component
class FolderMasterKeys implements MasterKeys {

    private final NavigableMap<String, byte[]> keys;

    /** @throws IllegalStateException that says what to do when there is no key to begin with */
    FolderMasterKeys(@Value("${unknot.vault.keys:}") String folder) {
        this.keys = read(folder);
    }

    @Override
    public Mono<WrappedKey> wrap(UUID clientId, byte[] key) {
        return Mono.fromSupplier(() -> {
            var newest = keys.lastEntry();
            var sealed = Seal.close(newest.getValue(), context(clientId), key);
            return new WrappedKey(newest.getKey(), Base64.getEncoder().encodeToString(sealed));
        });
    }

    @Override
    public Mono<byte[]> unwrap(UUID clientId, WrappedKey wrapped) {
        return Mono.justOrEmpty(keys.get(wrapped.masterKey()))
                .switchIfEmpty(Mono.error(() -> VaultClosed.noMasterKey(wrapped.masterKey())))
                .map(master ->
                        Seal.open(master, context(clientId), Base64.getDecoder().decode(wrapped.base64())));
    }

    private static byte[] context(UUID clientId) {
        return ("unknot key of client " + clientId).getBytes(UTF_8);
    }

    private static NavigableMap<String, byte[]> read(String folder) {
        var keys = new TreeMap<String, byte[]>();
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            try (var files = Files.newDirectoryStream(Path.of(folder), FolderMasterKeys::isKey)) {
                for (var file : files) {
                    keys.put(String.valueOf(file.getFileName()), key(file));
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
}
