package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.AllowancesInMemory;
import io.unknot.gateway.limit.FailedLogins;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each gateway counts for itself unless something shared takes the place of {@link Allowances}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Allowances allowances(InstantSource clock) {
        return new AllowancesInMemory(clock);
    }

    @Bean
    FailedLogins failedLogins(InstantSource clock) {
        return new FailedLogins(clock);
    }
}
