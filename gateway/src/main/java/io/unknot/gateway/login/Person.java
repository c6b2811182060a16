package io.unknot.gateway.login;

import io.unknot.service.access.Caller;
import java.util.UUID;

/** Somebody who proved who they are; as the caller, they are known to the services. */
public record Person(UUID id, String name, Caller caller) {}
