package io.unknot.system.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.local.child.Service;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Computes the chain over the audit trail once more, past the service that made it. */
final class AuditChain {

    // What every link says of itself and of its entry: its hash first, then what the hash is over.
    private static final String LINKS = """
        SELECT json_build_array(encode(l.hash, 'hex'), encode(l.previous, 'hex'), l.position::text, e.id::text,
                   e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id::text, e.version::text,
                   e.clinic_id::text, e.why, e.before::text, e.after::text,
                   to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
        FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.position
        """;
    private static final String WITHOUT_ENTRY = """
        SELECT 'appointment ' || a.id || ' has version ' || a.version || ', noted are ' || count(DISTINCT e.version)
        FROM appointment a
        LEFT JOIN audit_entry e ON e.subject_kind = 'appointment' AND e.subject_id = a.id AND e.version <= a.version
        GROUP BY a.id HAVING count(DISTINCT e.version) <> a.version
        """;
    private static final String LEFT_OUT = """
        SELECT 'entry ' || id || ' of ' || subject_id || ' has no link and waits for none' FROM audit_entry e
        WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = e.id)
          AND NOT EXISTS (SELECT FROM audit_unsealed WHERE entry_id = e.id)
        """;
    private static final String START = "0".repeat(64);

    private AuditChain() {}

    static List<String> wrongs(Databases databases) {
        List<String> wrongs = new ArrayList<>(databases.ask(Service.BOOKING, WITHOUT_ENTRY));
        wrongs.addAll(databases.ask(Service.BOOKING, LEFT_OUT));
        firstBrokenLink(databases.ask(Service.BOOKING, LINKS)).ifPresent(wrongs::add);
        return wrongs;
    }

    // After the first one nothing fits any more.
    private static Optional<String> firstBrokenLink(List<String> links) {
        String previous = START;
        long position = 1;
        for (String written : links) {
            JsonNode link = JsonMapper.shared().readTree(written);
            if (!link.path(1).asString().equals(previous)
                    || !link.path(2).asString().equals(Long.toString(position))
                    || !link.path(0).asString().equals(hash(link))) {
                return Optional.of("the link at " + position + " is not what it was, or its entry is not, that of "
                        + link.path(8).asString("nothing"));
            }
            previous = link.path(0).asString();
            position++;
        }
        return Optional.empty();
    }

    private static String hash(JsonNode link) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(link.path(1).asString()));
        for (int column = 2; column < link.size(); column++) {
            byte[] bytes = value(link, column).getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // The clinic and the reason may be missing, and the time is written as short as it can be.
    private static String value(JsonNode link, int column) {
        JsonNode value = link.path(column);
        return switch (column) {
            case 10, 11 -> value.isNull() ? "Optional.empty" : "Optional[" + value.asString() + "]";
            case 14 -> value.isNull() ? "" : Instant.parse(value.asString()).toString();
            default -> value.asString("");
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
