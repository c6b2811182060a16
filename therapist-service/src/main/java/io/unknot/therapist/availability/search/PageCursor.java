package io.unknot.therapist.availability.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.schedule.search.FreeTime;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The last time of a page as a text that the next page is asked for with. Nothing is kept for it, and it is no secret; a
 * checksum over it and its question tells one that was made up, or comes from another search.
 */
public final class PageCursor {

    private static final int CHECKED = Long.BYTES + Integer.BYTES + 3 * 2 * Long.BYTES;
    private static final int BYTES = CHECKED + Integer.BYTES;

    private PageCursor() {}

    /** Of the last time, in the answer to a question. */
    public static String write(FreeTime last, String question) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(last.start().getEpochSecond())
                .putInt((int) Duration.between(last.start(), last.end()).toSeconds());
        put(bytes, last.therapistId());
        put(bytes, last.clinicId());
        put(bytes, last.treatmentId());
        bytes.putInt(checksum(bytes.array(), question));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for a text that was not written in an answer to this question. */
    public static Optional<FreeTime> read(String text, String question) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES
                            && checksum(bytes, question)
                                    == ByteBuffer.wrap(bytes).getInt(CHECKED)
                    ? Optional.of(read(ByteBuffer.wrap(bytes)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static FreeTime read(ByteBuffer bytes) {
        var start = Instant.ofEpochSecond(bytes.getLong());
        var end = start.plusSeconds(bytes.getInt());
        var therapist = uuid(bytes);
        var clinic = uuid(bytes);
        return new FreeTime(clinic, uuid(bytes), therapist, start, end);
    }

    private static int checksum(byte[] bytes, String question) {
        var sum = new CRC32C();
        sum.update(bytes, 0, CHECKED);
        sum.update(question.getBytes(UTF_8));
        return (int) sum.getValue();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
