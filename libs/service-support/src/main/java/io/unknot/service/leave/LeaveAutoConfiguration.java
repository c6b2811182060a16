package io.unknot.service.leave;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** A drain, {@code unknot.drain}, in processes that are asked by others. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
final class LeaveAutoConfiguration {

    @Bean
    TakeLeave takeLeave(@Value("${unknot.drain:0s}") Duration drain) {
        return new TakeLeave(drain);
    }
}
