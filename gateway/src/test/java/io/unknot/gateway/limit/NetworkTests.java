package io.unknot.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.200.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "::1, ::1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "0.0.0.0/0, 192.0.2.7, true"
    })
    void knowsItsOwn(String network, String address, boolean within) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void looksUpNoNamesAndGuessesNothing(String written) {
        assertThatThrownBy(() -> Network.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheAddressesOfOneHouseForOne() {
        var one = Network.of(InetAddress.ofLiteral("2001:db8:1:2::1"), 64);
        assertThat(Network.of(InetAddress.ofLiteral("2001:db8:1:2:ffff::9"), 64))
                .isEqualTo(one);
        assertThat(Network.of(InetAddress.ofLiteral("2001:db8:1:3::1"), 64)).isNotEqualTo(one);
    }
}
