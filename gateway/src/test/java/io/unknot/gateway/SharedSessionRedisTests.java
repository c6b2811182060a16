package io.unknot.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two gateways that share a real Redis. */
class SharedSessionRedisTests extends ProviderTest {

    private static final RedisProcess redis = RedisProcess.start();
    private static @Nullable ConfigurableApplicationContext other;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("unknot.store", () -> "redis");
        properties.add("spring.data.redis.port", redis::port);
    }

    @BeforeAll
    static void startTheOther() {
        other = new SpringApplicationBuilder(GatewayApplication.class, Time.class, OwnConnections.class)
                .profiles("local")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--unknot.store=redis",
                        "--spring.data.redis.port=" + redis.port(),
                        "--unknot.routes.therapist-service=" + upstream.address(),
                        "--unknot.routes.booking-service=" + upstream.address(),
                        "--unknot.oidc.issuer=" + IdentityProvider.ISSUER,
                        "--unknot.oidc.authorization-uri=https://id.example/authorize",
                        "--unknot.oidc.token-uri=" + provider.address("/token"),
                        "--unknot.oidc.keys-uri=" + provider.address("/keys"),
                        "--unknot.oidc.client-id=" + IdentityProvider.CLIENT,
                        "--unknot.oidc.client-secret=" + IdentityProvider.SECRET);
    }

    @AfterAll
    static void stopTheOther() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void aSessionOfOneGatewayIsASessionOfTheOther() {
        browser.session();
        browser.logIn("frontdesk");
        var elsewhere = sameBrowserAtTheOther();
        var session = elsewhere.session();
        assertThat(JsonPath.<String>read(session, "$.user.name")).isEqualTo("Jo Lindqvist");
        assertThat(JsonPath.<List<String>>read(session, "$.user.clinics"))
                .containsExactly("00000000-0000-4000-8000-000000000101");

        elsewhere.send(DELETE, "/api/v1/session", "").expectStatus().isNoContent();

        assertThat(browser.whoIsLoggedIn()).isNull();
    }

    @Test
    void loggingOutEverywhereEndsWhatBeganAtAnotherGatewayAndNobodyElses() {
        logIn(browser, "client");
        var phone = logIn(atTheOther(), "client");
        var somebodyElse = logIn(atTheOther(), "client2");

        browser.send(DELETE, "/api/v1/session?everywhere=true", "")
                .expectStatus()
                .isNoContent();

        assertThat(phone.whoIsLoggedIn()).isNull();
        assertThat(somebodyElse.whoIsLoggedIn()).isNotNull();
    }

    @Test
    void whoIsForgottenAtOneGatewayIsLoggedInAtNeither() {
        var here = logIn(new Browser(port), "client");
        var there = logIn(atTheOther(), "client");
        var manager = logIn(browser, "manager");

        manager.send(POST, "/api/v1/clients/00000000-0000-4000-8000-0000000000c1/erasure", "{\"reason\":\"asked\"}")
                .expectStatus()
                .isNoContent();

        assertThat(here.whoIsLoggedIn()).isNull();
        assertThat(there.whoIsLoggedIn()).isNull();
        assertThat(manager.whoIsLoggedIn()).isNotNull();
    }

    @Test
    void aChangeOfSomebodysRoleBindsAtBothGatewaysWithinAMinute() {
        upstream.staff = jo("manager", true);
        logIn(JO_AT_PROVIDER);
        var elsewhere = sameBrowserAtTheOther();
        assertThat(JsonPath.<List<String>>read(elsewhere.session(), "$.user.roles"))
                .containsExactly("manager");

        upstream.staff = jo("front-desk", true);
        later(Duration.ofMinutes(1));
        assertThat(JsonPath.<List<String>>read(elsewhere.session(), "$.user.roles"))
                .containsExactly("front-desk");
        assertThat(JsonPath.<List<String>>read(browser.session(), "$.user.roles"))
                .containsExactly("front-desk");

        upstream.staff = jo("front-desk", false);
        later(Duration.ofMinutes(1));
        assertThat(elsewhere.whoIsLoggedIn()).isNull();
        assertThat(browser.whoIsLoggedIn()).isNull();
    }

    @Test
    void theIdFromBeforeALoginIsWorthNothing() {
        browser.session();
        var planted = browser.cookie();
        browser.logIn("client");
        var attacker = atTheOther();
        attacker.plantCookie(planted);
        assertThat(attacker.whoIsLoggedIn()).isNull();
    }

    @Test
    void whoLeavesForTheProviderFromOneGatewayMayComeBackToTheOtherOnce() {
        upstream.staff = jo("manager", true);
        var departure = leave("");
        var code = provider.logIn(departure.to(), JO_AT_PROVIDER);
        var back = "/login/provider/return?code=" + code + "&state=" + departure.state();
        var elsewhere = atTheOther();
        elsewhere.rememberCookie(elsewhere
                .request(GET, back)
                .cookie("unknot-login", departure.cookie())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult());
        assertThat(JsonPath.<String>read(elsewhere.session(), "$.user.id")).isEqualTo(JO);
        assertThat(comeBack(departure.cookie(), code, departure.state())
                        .getStatus()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodyPlantedInTheStoreIsNoSession() {
        logIn(browser, "manager");
        requireNonNull(other)
                .getBean(ReactiveStringRedisTemplate.class)
                .opsForHash()
                .put("unknot:sessions:" + browser.cookie(), "sessionAttr:SPRING_SECURITY_CONTEXT", "planted")
                .block(Duration.ofMinutes(3));

        assertThat(browser.whoIsLoggedIn()).isNull();
    }

    /** Those of the JVM, which would end with it, are also the test's own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnConnections {

        @Bean
        ReactorResourceFactory connections() {
            var own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        }
    }

    private static Browser atTheOther() {
        return new Browser(
                requireNonNull(requireNonNull(other).getEnvironment().getProperty("local.server.port", Integer.class)));
    }

    private Browser sameBrowserAtTheOther() {
        var elsewhere = atTheOther();
        elsewhere.plantCookie(browser.cookie());
        return elsewhere;
    }

    private static Browser logIn(Browser own, String name) {
        own.session();
        own.logIn(name);
        return own;
    }
}
