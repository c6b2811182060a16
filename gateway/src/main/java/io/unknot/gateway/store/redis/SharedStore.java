package io.unknot.gateway.store.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Where the store is, is said by Spring Boot's own {@code spring.data.redis}. It need not be there when the gateway starts,
 * and while it is away nobody waits for it to come back. Spring Boot's part is left out where nothing is shared, and taken in
 * here.
 */
@Configuration(proxyBeanMethods = false)
@WhereShared
@Import(DataRedisAutoConfiguration.class)
class SharedStore {

    @Bean
    LettuceClientOptionsBuilderCustomizer refusesWhileAway() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
