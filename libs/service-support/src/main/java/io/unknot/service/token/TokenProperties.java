package io.unknot.service.token;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens this service believes.
 *
 * @param issuers by the issuer's name, the URL of its public keys; texts, because only for texts does Spring Boot bind a name
 *     of several words from the environment
 */
@ConfigurationProperties("unknot.tokens")
record TokenProperties(@DefaultValue Map<String, String> issuers) {}
