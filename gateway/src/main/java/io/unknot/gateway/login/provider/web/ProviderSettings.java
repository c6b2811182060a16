package io.unknot.gateway.login.provider.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider of staff and operators. Its addresses are named one by one, so that it need not be there when the
 * gateway starts, and may have one name for browsers and another inside.
 *
 * @param issuer as its tokens name it
 * @param authorizationUri where browsers are sent
 * @param tokenUri where the gateway asks who came back
 * @param keysUri its public keys
 * @param clientSecret as the provider knows this gateway
 * @param operatorClaim the claim, a text or a list of texts, that makes an operator of whom it holds {@code operatorValue}
 */
@ConfigurationProperties("unknot.oidc")
record ProviderSettings(
        String issuer,
        URI authorizationUri,
        URI tokenUri,
        URI keysUri,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("groups") String operatorClaim,
        @DefaultValue("unknot-operator") String operatorValue) {

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
