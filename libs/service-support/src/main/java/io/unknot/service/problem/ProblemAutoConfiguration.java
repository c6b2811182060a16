package io.unknot.service.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Renders every failure of this service, on each of its ports. */
@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    WebProblems webProblems() {
        return new WebProblems();
    }

    @Bean
    ProblemRenderer problemRenderer(JsonMapper json, ObjectProvider<ProblemTranslator> translators) {
        return new ProblemRenderer(json, translators.orderedStream().toList());
    }
}
