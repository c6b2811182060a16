package io.unknot.gateway.login.provider.redis;

import io.unknot.gateway.login.provider.web.PendingLogin;
import io.unknot.gateway.login.provider.web.PendingLogins;
import io.unknot.gateway.store.redis.WhereShared;
import java.time.Duration;
import java.util.Base64;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each ten minutes in the store, and out of it with the first who asks. */
@Component
@WhereShared
final class SharedPendingLogins implements PendingLogins {

    private final Base64StringKeyGenerator keys =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private final ReactiveRedisTemplate<String, Object> objects;

    SharedPendingLogins(ReactiveRedisTemplate<String, Object> objects) {
        this.objects = objects;
    }

    @Override
    public Mono<String> keep(PendingLogin login) {
        return Mono.fromSupplier(keys::generateKey)
                .flatMap(key -> objects.opsForValue()
                        .set(name(key), login, Duration.ofMinutes(10))
                        .thenReturn(key));
    }

    @Override
    public Mono<PendingLogin> take(String key) {
        return objects.opsForValue().getAndDelete(name(key)).cast(PendingLogin.class);
    }

    private static String name(String key) {
        return "unknot:logins:" + key;
    }
}
