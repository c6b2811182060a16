package io.unknot.gateway.login.provider.web;

import static java.util.Objects.requireNonNull;

import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.provider.Vouched;
import io.unknot.service.access.Proof;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The identity provider: what to ask of it, and what it says of somebody who came back. */
final class Provider {

    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(10);

    private final ClientRegistration registration;
    private final ProviderSettings settings;
    private final ReactiveAuthenticationManager answers;
    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    Provider(ClientRegistration registration, ProviderSettings settings, ReactiveAuthenticationManager answers) {
        this.registration = registration;
        this.settings = settings;
        this.answers = answers;
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(id -> Mono.just(registration));
    }

    /**
     * A request with its own state, nonce and PKCE verifier.
     *
     * @param again whether the person is to prove anew who they are, whatever session they have at the provider
     */
    Mono<OAuth2AuthorizationRequest> begin(ServerWebExchange exchange, boolean again) {
        return requests.resolve(exchange, registration.getRegistrationId())
                .map(request -> again ? anew(request) : request);
    }

    /** What the provider says of whoever brings this code; an error if it says nothing that can be believed. */
    Mono<Vouched> redeem(PendingLogin login, String code) {
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(requireNonNull(login.request().getRedirectUri()))
                .state(requireNonNull(login.request().getState()))
                .build();
        var exchange = new OAuth2AuthorizationExchange(login.request(), response);
        return answers.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(registration, exchange))
                .timeout(SLOWEST_ANSWER)
                .mapNotNull(answer -> answer.getPrincipal())
                .cast(OidcUser.class)
                .map(this::read);
    }

    private Vouched read(OidcUser user) {
        var subject = requireNonNull(user.getSubject());
        var email = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        var name = Objects.requireNonNullElse(user.getFullName(), subject);
        var proven = user.getAuthenticatedAt();
        return new Vouched(
                new Identity(settings.issuer(), subject, Optional.ofNullable(email)),
                name,
                says(user.getClaims().get(settings.operatorClaim())),
                proven == null ? Proof.NONE : new Proof(proven));
    }

    private boolean says(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.contains(settings.operatorValue())
                : settings.operatorValue().equals(claim);
    }

    // With max_age the provider has to say when the person proved who they are; prompt makes it ask them.
    private static OAuth2AuthorizationRequest anew(OAuth2AuthorizationRequest request) {
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.putAll(Map.of("prompt", "login", "max_age", "0")))
                .build();
    }
}
