package io.unknot.service;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;

/** Describes the service's API at {@code /v3/api-docs}: whose it is, and that every refusal looks alike. */
@AutoConfiguration
class OpenApiAutoConfiguration {

    static {
        // Come from the verified token, not from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Proof.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String name, ObjectProvider<BuildProperties> build) {
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("unpackaged");
        // Relative, because people read it through the gateway and not at the service's own address.
        return new OpenAPI()
                .info(new Info().title("Unknot " + name).version(version))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    GlobalOpenApiCustomizer describesRefusals() {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiAutoConfiguration::describeRefusal);
        };
    }

    private static void describeRefusal(Operation operation) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A refusal: its type says which")
                                .content(new Content().addMediaType("application/problem+json", body)));
    }

    private static Schema<?> problem() {
        var error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("reason", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:unknot:problem:time-taken"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("next", new StringSchema().description("What to do about it"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
