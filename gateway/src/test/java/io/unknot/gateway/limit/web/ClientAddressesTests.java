package io.unknot.gateway.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientAddressesTests {

    private static final String PROXY = "10.0.0.9";
    private static final String STRANGER = "192.0.2.1";

    private final ClientAddresses addresses =
            new ClientAddresses(new LimitSettings(1, 1, 1, 1, List.of("10.0.0.0/8"), List.of()));

    @Test
    void believesNobodyFromOutsideWhoClaimsToBeAProxy() {
        assertThat(addressOf(STRANGER, "198.51.100.7")).isEqualTo(STRANGER);
    }

    @Test
    void believesAProxyAboutWhomItHeardItFrom() {
        assertThat(addressOf(PROXY, "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(addressOf(PROXY, "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void believesNothingThatStandsLeftOfWhatAProxyHeard() {
        assertThat(addressOf(PROXY, "203.0.113.5, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(addressOf(PROXY, "203.0.113.5, 198.51.100.7, 10.0.0.3")).isEqualTo("198.51.100.7");
    }

    @Test
    void fallsBackOnTheProxyForWhatIsNoAddress() {
        assertThat(addressOf(PROXY, "unknown")).isEqualTo(PROXY);
        assertThat(addressOf(PROXY, "evil.example")).isEqualTo(PROXY);
        assertThat(addressOf(PROXY, "")).isEqualTo(PROXY);
    }

    private String addressOf(String from, String forwardedFor) {
        var request = MockServerHttpRequest.get("/api/v1/clinics")
                .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(from), 4711))
                .header("X-Forwarded-For", forwardedFor);
        return addresses.of(MockServerWebExchange.from(request)).orElseThrow().getHostAddress();
    }
}
