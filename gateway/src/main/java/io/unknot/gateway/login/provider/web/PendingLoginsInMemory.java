package io.unknot.gateway.login.provider.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import reactor.core.publisher.Mono;

/** In this process's memory, so many and no more: a flood of begun logins throws out the oldest of them. */
final class PendingLoginsInMemory implements PendingLogins {

    private static final int MOST = 10_000;

    private final Base64StringKeyGenerator keys =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private final Cache<String, PendingLogin> begun = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Override
    public Mono<String> keep(PendingLogin login) {
        return Mono.fromSupplier(() -> {
            var key = keys.generateKey();
            begun.put(key, login);
            return key;
        });
    }

    @Override
    public Mono<PendingLogin> take(String key) {
        return Mono.fromSupplier(() -> begun.asMap().remove(key));
    }
}
