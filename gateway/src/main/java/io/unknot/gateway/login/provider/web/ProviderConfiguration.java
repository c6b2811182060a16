package io.unknot.gateway.login.provider.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** What speaks OpenID Connect, where a provider is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("unknot.oidc.issuer")
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

    /** The gateway as the provider knows it; what comes back comes to the gateway's public address. */
    @Bean
    ClientRegistration registrationAtProvider(
            ProviderSettings provider, @Value("${unknot.public-url:http://localhost:8080}") String publicUrl) {
        return ClientRegistration.withRegistrationId("provider")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .redirectUri(publicUrl + ProviderController.RETURN)
                .scope(provider.scopes())
                .issuerUri(provider.issuer())
                .authorizationUri(provider.authorizationUri().toString())
                .tokenUri(provider.tokenUri().toString())
                .jwkSetUri(provider.keysUri().toString())
                .build();
    }

    /** Asks the provider for the token and believes it by its signature, issuer, audience, expiry and nonce. */
    @Bean
    ReactiveAuthenticationManager answersOfProvider() {
        return new OidcAuthorizationCodeReactiveAuthenticationManager(
                new WebClientReactiveAuthorizationCodeTokenResponseClient(), new OidcReactiveOAuth2UserService());
    }

    @Bean
    Provider provider(
            ClientRegistration registration, ProviderSettings settings, ReactiveAuthenticationManager answers) {
        return new Provider(registration, settings, answers);
    }

    @Bean
    LoginCookie loginCookie(ServerProperties server) {
        return new LoginCookie(server);
    }

    @Bean
    @ConditionalOnProperty(name = "unknot.store", havingValue = "memory", matchIfMissing = true)
    PendingLogins pendingLogins() {
        return new PendingLoginsInMemory();
    }
}
