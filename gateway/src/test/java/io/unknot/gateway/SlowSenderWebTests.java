package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "unknot.body-timeout=300ms")
class SlowSenderWebTests extends GatewayTest {

    @Test
    void givesUpARequestWhoseBodyDoesNotArrive() throws Exception {
        var token = JsonPath.<String>read(browser.session(), "$.csrf.token");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("""
                        POST /api/v1/appointments HTTP/1.1\r
                        Host: localhost\r
                        Cookie: unknot=%s\r
                        X-CSRF-TOKEN: %s\r
                        Content-Type: application/json\r
                        Content-Length: 100\r
                        \r
                        {"clinicId":\
                        """.formatted(browser.cookie(), token).getBytes(US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
        }
        assertThat(upstream.calls).isEmpty();
    }
}
