package io.unknot.service.token;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.problem.ProblemException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Believes a token signed with ES256 by a key that its issuer publishes, meant for this service, not yet expired, and
 * naming a caller this version knows. The unverified issuer only chooses whose keys are tried.
 */
final class TokenVerifier implements ReactiveJwtDecoder {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final Map<IssuerName, ReactiveJwtDecoder> decoders;

    TokenVerifier(TokenProperties properties, String audience, WebClient client, Clock clock) {
        var rules = rules(audience, clock);
        this.decoders = properties.issuers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        issuer -> IssuerName.of(issuer.getKey()),
                        issuer -> decoder(new PublishedKeys(client, URI.create(issuer.getValue())), rules)));
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> decoderFor(token).decode(token))
                .onErrorMap(failure ->
                        Exceptions.unwrap(failure).getCause() instanceof ProblemException problem ? problem : failure);
    }

    private ReactiveJwtDecoder decoderFor(String token) {
        try {
            var issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            var decoder = issuer == null ? null : decoders.get(IssuerName.of(issuer));
            if (decoder == null) {
                throw new BadJwtException("Nobody known here issued the token");
            }
            return decoder;
        } catch (ParseException e) {
            throw new BadJwtException("Not a token", e);
        }
    }

    private static ReactiveJwtDecoder decoder(PublishedKeys keys, OAuth2TokenValidator<Jwt> rules) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(
                        (SignedJWT token) -> keys.of(token.getHeader().getKeyID()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> rules(String audience, Clock clock) {
        var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setAllowEmptyExpiryClaim(false);
        timestamps.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                timestamps,
                new JwtClaimValidator<List<String>>("aud", meantFor -> meantFor != null && meantFor.contains(audience)),
                TokenVerifier::namesACaller);
    }

    private static OAuth2TokenValidatorResult namesACaller(Jwt token) {
        try {
            CallerClaims.read(token);
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException e) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", e.getMessage(), null));
        }
    }
}
