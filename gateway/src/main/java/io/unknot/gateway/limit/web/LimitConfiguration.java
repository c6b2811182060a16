package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.AllowancesInMemory;
import io.unknot.gateway.limit.FailedLogins;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each gateway counts for itself unless several share a store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    @ConditionalOnProperty(name = "unknot.store", havingValue = "memory", matchIfMissing = true)
    Allowances allowances(InstantSource clock) {
        return new AllowancesInMemory(clock);
    }

    @Bean
    FailedLogins failedLogins(InstantSource clock) {
        return new FailedLogins(clock);
    }
}
