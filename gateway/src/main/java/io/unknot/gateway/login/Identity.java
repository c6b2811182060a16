package io.unknot.gateway.login;

import java.util.Optional;

/**
 * Who somebody is at an identity provider. Provider and subject together never name another person; the e-mail address may
 * change hands and is there only if the provider has checked it.
 */
public record Identity(String issuer, String subject, Optional<String> verifiedEmail) {

    /** Without the address: this may end up in a log. */
    @Override
    public String toString() {
        return "Identity[" + subject + " at " + issuer + "]";
    }
}
