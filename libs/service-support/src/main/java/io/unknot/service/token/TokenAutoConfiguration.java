package io.unknot.service.token;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.netty.http.client.HttpClient;

/**
 * Lets nobody in without an internal token. Steps aside in an application that has a filter chain of its own: the
 * gateway, where people come in with a cookie.
 */
@AutoConfiguration(
        before = {
            ReactiveUserDetailsServiceAutoConfiguration.class,
            ReactiveOAuth2ResourceServerAutoConfiguration.class,
            ReactiveManagementWebSecurityAutoConfiguration.class
        })
@ConditionalOnMissingBean(SecurityWebFilterChain.class)
@EnableConfigurationProperties(TokenProperties.class)
class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ReactiveJwtDecoder.class)
    ReactiveJwtDecoder tokenVerifier(
            TokenProperties properties, @Value("${spring.application.name}") String audience, Clock clock) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(2));
        var client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        return new BelievedTokens(new TokenVerifier(properties, audience, client, clock), clock);
    }

    @Bean
    SecurityWebFilterChain internalTokensOnly(ServerHttpSecurity http) {
        var refusals = new TokenRefusals();
        return http.authorizeExchange(exchanges -> exchanges
                        .matchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                        .permitAll()
                        .pathMatchers("/v3/api-docs/**", "/internal/jwks")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(tokens ->
                        tokens.jwt(jwt -> {}).authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // What browsers are to be told the gateway tells them.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgument());
            }
        };
    }
}
