package io.unknot.service.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/**
 * Leaves all of tracing out, Spring Boot's and ours, while {@code unknot.traces.endpoint} is empty. Spring Boot itself would
 * make a span of each request and then drop it: that costs, and nobody would look at it.
 */
final class TracesWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "unknot.traces.endpoint";

    private static final List<String> TRACING = List.of(
            "org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.",
            "io.unknot.service.trace.TracingAutoConfiguration");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean asked = StringUtils.hasText(environment.getProperty(ENDPOINT));
        boolean[] taken = new boolean[candidates.length];
        for (int at = 0; at < taken.length; at++) {
            taken[at] = asked || !isOfTracing(candidates[at]);
        }
        return taken;
    }

    private static boolean isOfTracing(@Nullable String candidate) {
        return candidate != null && TRACING.stream().anyMatch(candidate::startsWith);
    }
}
