package io.unknot.notification.delivery;

import io.unknot.notification.letter.Letter;

/** A message and what it says in full: all but handed over. */
public record Ready(Claimed claimed, Letter letter) {}
