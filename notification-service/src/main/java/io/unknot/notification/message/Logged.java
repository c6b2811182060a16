package io.unknot.notification.message;

import java.util.Optional;

/** A message as its log has it: how often it was tried, and for which other it stands in that could not be delivered. */
public record Logged(Message message, int tries, Optional<MessageId> fallbackOf) {}
