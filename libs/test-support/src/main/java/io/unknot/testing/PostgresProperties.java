package io.unknot.testing;

import io.unknot.embedded.postgres.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** One database per application context: contexts of equal configuration are one, and so is their database. */
record PostgresProperties() implements ContextCustomizer {

    /**
     * How long a new or an idle connection may take to answer. Where several tests and their servers share two processors it may be
     * seconds, in which a service gives up: right for one whose network may be cut, and not what these tests are about.
     */
    private static final Map<String, String> PATIENCE = Map.of(
            "spring.r2dbc.properties.connectTimeout", "10s",
            "spring.r2dbc.pool.max-create-connection-time", "10s",
            "spring.r2dbc.pool.max-validation-time", "10s",
            "spring.r2dbc.pool.max-acquire-time", "15s");

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Database database = TestInfrastructure.postgres().newDatabase();
        Map<String, Object> properties = new LinkedHashMap<>();
        put(properties, "host", database.host());
        put(properties, "port", database.port());
        put(properties, "name", database.name());
        put(properties, "user", database.user());
        put(properties, "password", database.password());
        properties.putAll(PATIENCE);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }

    // As the environment spells it, for placeholders, and as properties do, for binding.
    private static void put(Map<String, Object> properties, String name, Object value) {
        properties.put("UNKNOT_DATABASE_" + name.toUpperCase(Locale.ROOT), value);
        properties.put("unknot.database." + name, value);
    }

    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            return TestContextAnnotationUtils.hasAnnotation(testClass, WithPostgres.class)
                    ? new PostgresProperties()
                    : null;
        }
    }
}
