package io.unknot.gateway;

import io.unknot.gateway.login.session.SessionsOfBrowsers;
import io.unknot.gateway.page.web.ContentPolicy;
import io.unknot.service.problem.Problem;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.StaticServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import reactor.core.publisher.Mono;

/**
 * What a browser is told and has to prove. Who may do what is not decided here: each service does that itself, by the
 * token it gets.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), bluetooth=(), display-capture=()";

    @Bean
    ServerCsrfTokenRepository csrfTokens() {
        return new WebSessionServerCsrfTokenRepository();
    }

    @Bean
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            ServerCsrfTokenRepository csrfTokens,
            ContentPolicy policy,
            SessionsOfBrowsers sessions,
            ServerProperties server) {
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .securityContextRepository(sessions)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .requireCsrfProtectionMatcher(unsafeButLoginAndLinks())
                        .accessDeniedHandler((exchange, refusal) -> Mono.error(GatewaySecurity::csrfTokenMissing)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.directives()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.mode(Mode.DENY))
                        .permissionsPolicy(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .hsts(HeaderSpec.HstsSpec::disable)
                        .writer(onlyByTls(server)))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }

    /** Where the cookie asks for TLS: it ends in front of the gateway, which sees plain HTTP and cannot tell by that. */
    private static ServerHttpHeadersWriter onlyByTls(ServerProperties server) {
        var secure = server.getReactive().getSession().getCookie().getSecure();
        return Boolean.TRUE.equals(secure)
                ? StaticServerHttpHeadersWriter.builder()
                        .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                        .build()
                : exchange -> Mono.empty();
    }

    /**
     * Logging in needs no token: it takes JSON only, which no other site can send here, and brings the first token.
     * Neither does who manages a visit by its link: what counts is the link's own token in a header, which no other site
     * can set and no browser adds by itself, and the session is not looked at. Nor does the provider of text messages, which
     * has no session and signs what it posts, nor a mail program that unsubscribes by a signed link.
     */
    private static ServerWebExchangeMatcher unsafeButLoginAndLinks() {
        var login = new PathPatternParserServerWebExchangeMatcher("/api/v1/session", HttpMethod.POST);
        var byLink = new PathPatternParserServerWebExchangeMatcher("/api/v1/manage/**", HttpMethod.POST);
        var texted = new PathPatternParserServerWebExchangeMatcher("/api/v1/sms/replies", HttpMethod.POST);
        var unsubscribed = new PathPatternParserServerWebExchangeMatcher("/api/v1/unsubscribe/*", HttpMethod.POST);
        return new AndServerWebExchangeMatcher(
                CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                new NegatedServerWebExchangeMatcher(
                        new OrServerWebExchangeMatcher(login, byLink, texted, unsubscribed)));
    }

    private static Throwable csrfTokenMissing() {
        return Problem.of(403, "csrf-token-missing", "The request lacks the token of its session")
                .detail("A request that changes something proves with this token that it comes from our own page.")
                .next("GET /api/v1/session gives one; send it in the header named there.")
                .toException();
    }
}
