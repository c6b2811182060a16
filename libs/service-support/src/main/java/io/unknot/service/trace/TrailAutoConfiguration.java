package io.unknot.service.trace;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The trail of a service whose traces nobody takes. */
@AutoConfiguration(after = TracingAutoConfiguration.class)
class TrailAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Trail noTrail() {
        return Trail.NONE;
    }
}
