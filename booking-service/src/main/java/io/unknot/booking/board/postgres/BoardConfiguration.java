package io.unknot.booking.board.postgres;

import io.unknot.service.live.ChannelListener;
import io.unknot.service.live.Wakeups;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    Wakeups dayWakeups() {
        return new Wakeups();
    }

    @Bean
    ChannelListener dayListener(FlywayProperties access, Wakeups wakeups) {
        return ChannelListener.to("days", access, wakeups);
    }
}
