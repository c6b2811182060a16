package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Network;
import io.unknot.gateway.limit.Rate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for. A whole clinic may come from one address.
 *
 * @param trustedProxies networks of what stands before the gateway; only what comes from there is believed when it says whom
 *     it speaks for
 * @param unlimited networks that are not counted at all
 */
@ConfigurationProperties("unknot.limits")
record LimitSettings(
        @DefaultValue("600") int addressAtOnce,
        @DefaultValue("60") int addressPerSecond,
        @DefaultValue("300") int personAtOnce,
        @DefaultValue("30") int personPerSecond,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> unlimited) {

    Rate ofAnAddress() {
        return new Rate("address", addressAtOnce, addressPerSecond);
    }

    Rate ofAPerson() {
        return new Rate("person", personAtOnce, personPerSecond);
    }

    List<Network> proxies() {
        return networks(trustedProxies);
    }

    List<Network> exempt() {
        return networks(unlimited);
    }

    private static List<Network> networks(List<String> written) {
        return written.stream().map(Network::of).toList();
    }
}
