package io.unknot.gateway.login.provider.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A login that was begun: what was asked of the provider.
 *
 * @param replaced the id of the session whose place the new one takes, when somebody who is logged in does so again
 */
public record PendingLogin(
        OAuth2AuthorizationRequest request, @Nullable String replaced) implements Serializable {

    boolean isAnsweredBy(@Nullable String state) {
        return state != null && state.equals(request.getState());
    }
}
