package io.unknot.therapist.availability.chain.postgres;

import io.unknot.service.database.Unpooled;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    ChainLoop chainLoop(FlywayProperties access, ChainKeeper keeper, ChainMeters meters) {
        return new ChainLoop(Unpooled.database(access, "chain-in-memory"), keeper, meters);
    }
}
