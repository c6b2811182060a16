package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class StreamWebTests extends GatewayTest {

    @Test
    void passesEachEventOnAtOnceAndLeavesTheStreamOpen() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("""
                GET /api/v1/clinics/7/availability/stream HTTP/1.1\r
                Host: localhost\r
                Accept: text/event-stream\r
                Accept-Encoding: gzip\r
                Last-Event-ID: abc-7\r
                \r
                """.getBytes(US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
            // Nothing else comes before this is read.
            assertThat(answer.lines().anyMatch(": open"::equals)).isTrue();
            assertThat(upstream.lastCall().headers().get("Last-Event-ID")).isEqualTo("abc-7");
            upstream.more.tryEmitEmpty().orThrow();
            assertThat(answer.lines().anyMatch("event: taken"::equals)).isTrue();
        }
    }
}
