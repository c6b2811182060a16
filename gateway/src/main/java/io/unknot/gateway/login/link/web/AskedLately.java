package io.unknot.gateway.login.link.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How often each address asked for a link within the hour that began with its first. Kept in this process alone: where
 * there are several gateways each counts for itself. Safe to share between threads.
 */
@Component
final class AskedLately {

    /** A clinic's visitors come from one address; nobody needs a link as often as this. */
    static final int MOST_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final int OF_ONE_NETWORK = 8;

    private final Cache<String, AtomicInteger> asked;

    AskedLately(InstantSource clock) {
        this.asked = Caffeine.newBuilder()
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterWrite(HOUR)
                .maximumSize(MOST_ADDRESSES)
                .build();
    }

    /** Counts one more; false if it is one too many. */
    boolean mayAsk(InetAddress from) {
        return asked.get(name(from), _ -> new AtomicInteger()).incrementAndGet() <= MOST_AN_HOUR;
    }

    /** Whoever has one address of IPv6 has as many of its network as they want. */
    private static String name(InetAddress from) {
        var bytes = from.getAddress();
        return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, OF_ONE_NETWORK) : bytes);
    }
}
