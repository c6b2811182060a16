package io.unknot.service.token;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens this service believes.
 *
 * @param issuers by the issuer's name, where its public keys are
 */
@ConfigurationProperties("unknot.tokens")
record TokenProperties(@DefaultValue Map<String, URI> issuers) {}
