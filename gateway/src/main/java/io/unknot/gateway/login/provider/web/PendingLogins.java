package io.unknot.gateway.login.provider.web;

import reactor.core.publisher.Mono;

/** Logins that were begun here and go on at the provider: each ten minutes and for one return. */
public interface PendingLogins {

    /** Keeps it; what the browser has to show when it comes back, impossible to guess. */
    Mono<String> keep(PendingLogin login);

    /** The login, which is then gone; empty if there is none such. */
    Mono<PendingLogin> take(String key);
}
