package io.unknot.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:40:00Z");
    private static final String BODY = "{\"text\":\"yes\"}";

    private final Signature signature = new Signature("a secret that is long enough to be one");
    private final String header = signature.of(NOW, BODY);

    @Test
    void isTheHmacOfTheTimeADotAndTheBody() {
        // By openssl dgst -sha256 -hmac "a secret that is long enough to be one".
        assertThat(header)
                .isEqualTo("t=1795340400,v1=e9931ab48a73b7ea082c4f864f26a3d3a13743632c0d082241b4831e4a93c098");
        assertThat(signature.fits(header, BODY, NOW)).isTrue();
    }

    @Test
    void fitsNoOtherBodyTimeOrSecret() {
        assertThat(signature.fits(header, BODY + " ", NOW)).isFalse();
        assertThat(signature.fits(header.replace("t=1795340400", "t=1795340401"), BODY, NOW))
                .isFalse();
        assertThat(new Signature("another secret that is long enough").fits(header, BODY, NOW))
                .isFalse();
    }

    @Test
    void isWorthNothingFiveMinutesLaterOrEarlier() {
        assertThat(signature.fits(header, BODY, NOW.plusSeconds(300))).isTrue();
        assertThat(signature.fits(header, BODY, NOW.plusSeconds(301))).isFalse();
        assertThat(signature.fits(header, BODY, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void isNothingThatIsSpelledOtherwise() {
        for (var none :
                new String[] {"", "t=,v1=", header + "0", header.toUpperCase(Locale.ROOT), "v1=" + "0".repeat(64)}) {
            assertThat(signature.fits(none, BODY, NOW)).isFalse();
        }
    }
}
