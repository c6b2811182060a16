package io.unknot.notification.secret.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.notification.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA256 with one file for each key, read at the start: 32 random bytes in base64. The last in the order of the
 * alphabet is the newest: name them by their date. Hidden files and folders are passed over.
 */
@Component
class FolderSecrets implements Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** 128 bits: more than anybody can try, and short enough for a link in a text message. */
    private static final int SIGNATURE_BYTES = 16;

    private final NavigableMap<String, SecretKeySpec> keys;

    /** @throws IllegalStateException that says what to do when there is no key to begin with */
    FolderSecrets(@Value("${unknot.secret.keys:}") String folder) {
        this.keys = read(folder);
    }

    @Override
    public byte[] hash(String purpose, String text) {
        return mac(keys.lastEntry().getValue(), purpose, text.getBytes(UTF_8));
    }

    @Override
    public String sign(String purpose, byte[] bytes) {
        var signed = Arrays.copyOf(bytes, bytes.length + SIGNATURE_BYTES);
        var mac = mac(keys.lastEntry().getValue(), purpose, bytes);
        System.arraycopy(mac, 0, signed, bytes.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    @Override
    public Optional<byte[]> read(String purpose, String signed) {
        return decoded(signed)
                .filter(all -> all.length > SIGNATURE_BYTES)
                .filter(all -> keys.values().stream().anyMatch(key -> isSignedBy(key, purpose, all)))
                .map(all -> Arrays.copyOf(all, all.length - SIGNATURE_BYTES));
    }

    private static boolean isSignedBy(SecretKeySpec key, String purpose, byte[] all) {
        var end = all.length - SIGNATURE_BYTES;
        var right = Arrays.copyOf(mac(key, purpose, Arrays.copyOf(all, end)), SIGNATURE_BYTES);
        return MessageDigest.isEqual(right, Arrays.copyOfRange(all, end, all.length));
    }

    private static Optional<byte[]> decoded(String signed) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(signed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] mac(SecretKeySpec key, String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            // No purpose has this byte in it, so none can be the beginning of another.
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static NavigableMap<String, SecretKeySpec> read(String folder) {
        var keys = new TreeMap<String, SecretKeySpec>();
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            try (var files = Files.newDirectoryStream(Path.of(folder), FolderSecrets::isKey)) {
                for (var file : files) {
                    keys.put(String.valueOf(file.getFileName()), key(file));
                }
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the keys in " + folder, e);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(
                    "There is no key, and without one no link that was sent can be told from a forged one: name a"
                            + " folder in unknot.secret.keys and put a file into it, made by 'head -c 32 /dev/urandom |"
                            + " base64 > 2026-01-01'. Links it signed end with it.");
        }
        return keys;
    }

    private static boolean isKey(Path file) {
        return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
    }

    private static SecretKeySpec key(Path file) throws IOException {
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, ALGORITHM);
            }
        } catch (IllegalArgumentException _) {
            // Told below, without a word of what the file holds.
        }
        throw new IllegalStateException(
                "The file " + file + " is no key: it must hold 32 random bytes in base64, and nothing else.");
    }
}
