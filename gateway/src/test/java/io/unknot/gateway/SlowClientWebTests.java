package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"unknot.limits.head-timeout=500ms", "unknot.limits.write-timeout=500ms"})
class SlowClientWebTests extends GatewayTest {

    @Test
    void endsAConnectionOnWhichHeadersTrickle() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write("GET /api/v1/clinics HTTP/1.1\r\nHost: localhost\r\n".getBytes(US_ASCII));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        try {
                            out.write("X-A: b\r\n".getBytes(US_ASCII));
                            return false;
                        } catch (IOException cutOff) {
                            return true;
                        }
                    });
        }
        assertThat(upstream.calls).isEmpty();
    }

    @Test
    void letsAKeptConnectionRestBetweenRequests() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                var line = new byte[15];
                assertThat(socket.getInputStream().readNBytes(line, 0, 15)).isEqualTo(15);
                assertThat(new String(line, US_ASCII)).isEqualTo("HTTP/1.1 404 No");
                var rested = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(800);
                await().pollInterval(Duration.ofMillis(50)).until(() -> {
                    socket.getInputStream().skipNBytes(socket.getInputStream().available());
                    return System.nanoTime() > rested;
                });
            }
        }
    }

    @Test
    void givesUpWhoDoesNotReadWhatTheyAskedFor() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream()
                    .write("GET /api/v1/clinics/flood HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            await().atMost(Duration.ofSeconds(60)).until(() -> upstream.floodsEnded.get() > 0);
        }
    }
}
