package io.unknot.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Where the broker is, under both names the services may read it by. */
record KafkaProperties() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        String servers = TestInfrastructure.kafka().bootstrapServers();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test broker",
                        Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers, "spring.kafka.bootstrap-servers", servers)));
    }

    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            return TestContextAnnotationUtils.hasAnnotation(testClass, WithKafka.class) ? new KafkaProperties() : null;
        }
    }
}
