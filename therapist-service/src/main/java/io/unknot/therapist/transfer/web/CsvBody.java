package io.unknot.therapist.transfer.web;

import io.unknot.service.problem.Problem;
import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file that comes as the body of a request. */
public final class CsvBody {

    public static final String CSV = "text/csv";

    private static final int MOST_BYTES = 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLarge;

    private CsvBody() {}

    /** All of it, on a thread that has time to read it; signals 413 {@code body-too-large} beyond 1 MB. */
    public static Mono<byte[]> whole(Flux<DataBuffer> body) {
        return body.reduceWith(CsvBody::new, CsvBody::add)
                .publishOn(Schedulers.parallel())
                .map(CsvBody::bytes);
    }

    /** What is too much is received all the same: who is still sending would not hear the answer. */
    private CsvBody add(DataBuffer part) {
        try {
            tooLarge |= kept.size() + part.readableByteCount() > MOST_BYTES;
            if (!tooLarge) {
                var bytes = new byte[part.readableByteCount()];
                part.read(bytes);
                kept.writeBytes(bytes);
            }
            return this;
        } finally {
            DataBufferUtils.release(part);
        }
    }

    private byte[] bytes() {
        if (tooLarge) {
            throw Problem.of(413, "body-too-large", "The file is too large")
                    .detail("A file may have 1 MB at most.")
                    .next("Send several files.")
                    .toException();
        }
        return kept.toByteArray();
    }
}
