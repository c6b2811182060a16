package io.unknot.gateway.login.provider;

import io.unknot.gateway.login.Identity;
import io.unknot.service.access.Proof;

/**
 * What a provider says of somebody, signed by it and checked.
 *
 * @param operator whether it says so of them
 * @param proof when they proved it to the provider; {@link Proof#NONE} if it does not say
 */
public record Vouched(Identity identity, String name, boolean operator, Proof proof) {}
