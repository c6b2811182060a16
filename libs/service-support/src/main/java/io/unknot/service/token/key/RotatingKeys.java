package io.unknot.service.token.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys that live and die with the process: nothing to store, nothing to leak from a disk, and verifiers fetch the new one
 * when they meet a key id they do not know. A new one takes over after so long; the one before is published until its last
 * tokens have ended. For an issuer that is one process.
 */
public final class RotatingKeys implements SigningKeys {

    /** Longer than any token lives, and the difference between clocks. */
    private static final Duration TOKENS_END = Duration.ofMinutes(5);

    private record Keys(ECKey current, @Nullable ECKey before, Instant since) {}

    private final InstantSource clock;
    private final Duration each;
    private volatile Keys keys;

    /** Makes a first key. {@code each} is how long one signs; at least ten minutes. */
    public RotatingKeys(InstantSource clock, Duration each) {
        if (each.compareTo(TOKENS_END.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("A key must sign for ten minutes at least, not " + each);
        }
        this.clock = clock;
        this.each = each;
        this.keys = new Keys(newKey(), null, clock.instant());
    }

    @Override
    public ECKey current() {
        var known = keys;
        return isOver(known, each) ? next().current() : known.current();
    }

    @Override
    public List<ECKey> published() {
        var known = keys;
        var before = isOver(known, TOKENS_END) ? null : known.before();
        return Stream.of(known.current(), before).flatMap(Stream::ofNullable).toList();
    }

    private synchronized Keys next() {
        if (isOver(keys, each)) {
            keys = new Keys(newKey(), keys.current(), clock.instant());
        }
        return keys;
    }

    private boolean isOver(Keys known, Duration time) {
        return !clock.instant().isBefore(known.since().plus(time));
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make a P-256 key", e);
        }
    }
}
