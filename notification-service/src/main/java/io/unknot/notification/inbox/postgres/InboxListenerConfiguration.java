package io.unknot.notification.inbox.postgres;

import io.unknot.service.live.ChannelListener;
import io.unknot.service.live.Wakeups;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxListenerConfiguration {

    @Bean
    Wakeups inboxWakeups() {
        return new Wakeups();
    }

    @Bean
    ChannelListener inboxListener(FlywayProperties access, Wakeups wakeups) {
        return ChannelListener.to("inboxes", access, wakeups);
    }
}
