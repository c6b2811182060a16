package io.unknot.events.verification;

import io.unknot.events.Event;

/** Something secret is to be sent to a contact, so that whoever reads it there can show that they did. */
public sealed interface VerificationEvent extends Event permits LoginLinkAsked, VerificationAsked {}
