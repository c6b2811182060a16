package io.unknot.booking.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain over the audit trail: at which position, of which entry, the hash of the link before and its own
 * hash, both in hexadecimal digits. Positions count from 1 without gaps.
 */
public record Link(long position, long entryId, String previous, String hash) {

    /** What the first link has before it. */
    public static final Link START = new Link(0, 0, "0".repeat(64), "0".repeat(64));

    /** The link that follows with this entry. */
    Link next(StoredEntry entry) {
        return new Link(position + 1, entry.id(), hash, hash(position + 1, hash, entry));
    }

    /** Whether it is what it must be after the one before, for this entry. */
    boolean follows(Link before, StoredEntry entry) {
        return equals(before.next(entry));
    }

    // Each value with its length before it, so that no two entries have the same bytes.
    private static String hash(long position, String previous, StoredEntry entry) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        for (var value : values(position, entry)) {
            var bytes = value.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> values(long position, StoredEntry entry) {
        return List.of(
                String.valueOf(position),
                String.valueOf(entry.id()),
                entry.who().kind().word(),
                entry.who().id(),
                entry.action(),
                entry.subject().kind(),
                entry.subject().id().toString(),
                String.valueOf(entry.subject().version()),
                entry.clinic().toString(),
                entry.why().toString(),
                entry.before(),
                entry.after(),
                entry.at().toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
