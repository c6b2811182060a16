package io.unknot.gateway.page.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * The one page that others may frame. It shows what anybody may see and asks nobody who they are, so nothing can be
 * clicked there in somebody's name; all our other pages are framed by nobody.
 */
@Configuration(proxyBeanMethods = false)
class FramedPage {

    private static final String ADDRESS = "/embed/frame.html";

    @Bean
    @Order(0)
    SecurityWebFilterChain framedByOthers(ServerHttpSecurity http, ContentPolicy policy) {
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher(ADDRESS))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(
                        headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.framedDirectives()))
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(HeaderSpec.FrameOptionsSpec::disable)
                                .hsts(HeaderSpec.HstsSpec::disable))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }
}
