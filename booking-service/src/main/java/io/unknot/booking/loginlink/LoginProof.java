package io.unknot.booking.loginlink;

import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.linksecret.LinkSecret;

/** By what somebody shows that they have read our message. */
public sealed interface LoginProof {

    /** They opened its link, in whichever browser. */
    record ByLink(LinkSecret token) implements LoginProof {}

    /** They typed its code, in the browser that asked for it: no other has the handle. */
    record ByCode(LinkSecret handle, VerificationCode code) implements LoginProof {}
}
