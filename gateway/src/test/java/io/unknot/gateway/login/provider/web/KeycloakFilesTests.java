package io.unknot.gateway.login.provider.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The provider to try it out with is told what the gateway is told; neither runs in a test. */
class KeycloakFilesTests {

    private static final Path ROOT = Path.of("..");

    private final Map<String, Object> compose = new Yaml().load(text("docker-compose.keycloak.yml"));
    private final String realm = text("ops/keycloak/realm.json");
    private final Map<String, Object> gateway = JsonPath.read(compose, "$.services.gateway.environment");
    private final ProviderSettings settings = bound(gateway);

    @Test
    void theGatewayReadsWhatItIsTold() {
        assertThat(settings.issuer()).endsWith("/realms/" + JsonPath.read(realm, "$.realm"));
        assertThat(settings.authorizationUri().toString()).startsWith(settings.issuer() + "/protocol/openid-connect/");
        assertThat(settings.tokenUri().getHost()).isEqualTo("keycloak");
        assertThat(settings.keysUri().getHost()).isEqualTo("keycloak");
        assertThat(settings.issuer()).startsWith(JsonPath.read(compose, "$.services.keycloak.environment.KC_HOSTNAME"));
    }

    @Test
    void theRealmKnowsTheGatewayAndWhereItsPeopleComeBack() {
        assertThat(JsonPath.<String>read(realm, "$.clients[0].clientId")).isEqualTo(settings.clientId());
        assertThat(JsonPath.<String>read(realm, "$.clients[0].secret")).isEqualTo(settings.clientSecret());
        assertThat(JsonPath.<List<String>>read(realm, "$.clients[0].redirectUris"))
                .containsExactly(gateway.get("UNKNOT_PUBLIC_URL") + ProviderController.RETURN);
        assertThat(JsonPath.<String>read(realm, "$.clients[0].attributes['pkce.code.challenge.method']"))
                .isEqualTo("S256");
        assertThat(JsonPath.<Boolean>read(realm, "$.clients[0].directAccessGrantsEnabled"))
                .isFalse();
    }

    @Test
    void theRealmSaysWhoIsAnOperatorWhereTheGatewayLooks() {
        assertThat(JsonPath.<List<String>>read(realm, "$.groups[*].name")).containsExactly(settings.operatorValue());
        var mapper = "$.clients[0].protocolMappers[0].config";
        assertThat(JsonPath.<String>read(realm, mapper + "['claim.name']")).isEqualTo(settings.operatorClaim());
        assertThat(JsonPath.<String>read(realm, mapper + "['id.token.claim']")).isEqualTo("true");
        assertThat(JsonPath.<String>read(realm, mapper + "['full.path']")).isEqualTo("false");
        assertThat(JsonPath.<List<String>>read(realm, "$.users[?('unknot-operator' in @.groups)].username"))
                .containsExactly("kim");
    }

    private static ProviderSettings bound(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("unknot.oidc", ProviderSettings.class)
                .get();
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
