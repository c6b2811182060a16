package io.unknot.service.token;

import java.util.Locale;

/**
 * An issuer's name without what an environment variable cannot spell: {@code notification-service} and
 * {@code NOTIFICATION_SERVICE} are one.
 */
record IssuerName(String letters) {

    static final IssuerName GATEWAY = of("gateway");

    static IssuerName of(String written) {
        return new IssuerName(written.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }
}
