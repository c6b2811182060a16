package io.unknot.gateway.login.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedLatelyTests {

    private Instant now = Instant.parse("2026-11-24T09:40:00Z");
    private final AskedLately asked = new AskedLately(() -> now);

    @Test
    void anAddressAsksTwentyTimesAnHourAndAnotherIsNotHinderedByIt() throws Exception {
        var one = InetAddress.getByName("192.0.2.1");
        assertThat(IntStream.range(0, 20).allMatch(_ -> asked.mayAsk(one))).isTrue();
        assertThat(asked.mayAsk(one)).isFalse();
        assertThat(asked.mayAsk(InetAddress.getByName("192.0.2.2"))).isTrue();

        now = now.plus(Duration.ofMinutes(59));
        assertThat(asked.mayAsk(one)).isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(asked.mayAsk(one)).isTrue();
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() throws Exception {
        for (int host = 1; host <= 20; host++) {
            assertThat(asked.mayAsk(InetAddress.getByName("2001:db8:0:1::" + host)))
                    .isTrue();
        }
        assertThat(asked.mayAsk(InetAddress.getByName("2001:db8:0:1:ffff::1"))).isFalse();
        assertThat(asked.mayAsk(InetAddress.getByName("2001:db8:0:2::1"))).isTrue();
    }
}
