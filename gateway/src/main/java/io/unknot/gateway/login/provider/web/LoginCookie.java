package io.unknot.gateway.login.provider.web;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Ties a login to the browser it was begun in, so that nobody is logged in as somebody else by a link they were sent. Not the
 * session's cookie: that one is not sent along when another site, here the provider, sends the browser to us.
 */
final class LoginCookie {

    private final String name;
    private final boolean secure;

    LoginCookie(ServerProperties server) {
        var session = server.getReactive().getSession().getCookie();
        this.name = Objects.requireNonNullElse(session.getName(), "SESSION") + "-login";
        this.secure = Boolean.TRUE.equals(session.getSecure());
    }

    void give(ServerWebExchange exchange, String key) {
        exchange.getResponse().addCookie(cookie(key, Duration.ofMinutes(10)));
    }

    /** What the browser shows; it is told to forget it. */
    Optional<String> takeBack(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(HttpCookie::getValue);
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
