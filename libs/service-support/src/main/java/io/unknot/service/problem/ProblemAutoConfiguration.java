package io.unknot.service.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Renders every failure of this service, on each of its ports. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class ProblemAutoConfiguration {

    @Bean
    WebProblems webProblems() {
        return new WebProblems();
    }

    @Bean
    JsonMapperBuilderCustomizer requiredNumbers() {
        return json -> json.annotationIntrospector(new RequiredNumbers());
    }

    @Bean
    ProblemRenderer problemRenderer(JsonMapper json, ObjectProvider<ProblemTranslator> translators) {
        return new ProblemRenderer(json, translators.orderedStream().toList());
    }
}
