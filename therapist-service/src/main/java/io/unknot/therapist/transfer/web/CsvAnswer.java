package io.unknot.therapist.transfer.web;

import io.unknot.therapist.transfer.csv.Columns;
import io.unknot.therapist.transfer.csv.CsvWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file as the answer to a request, for the browser to keep under its name. */
public final class CsvAnswer {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvAnswer() {}

    /** Whole before the first byte goes out: who reads slowly must not keep a connection to the database. */
    public static Mono<ResponseEntity<byte[]>> of(String name, Columns columns, Flux<Map<String, String>> lines) {
        return lines.reduceWith(() -> new CsvWriter(columns), CsvWriter::line)
                .map(CsvWriter::file)
                .map(file -> ResponseEntity.ok()
                        .contentType(CSV)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(file));
    }
}
