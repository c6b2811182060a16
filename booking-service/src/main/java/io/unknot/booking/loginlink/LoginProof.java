package io.unknot.booking.loginlink;

import io.unknot.booking.client.verification.VerificationCode;

/** By what somebody shows that they have read our message. */
public sealed interface LoginProof {

    /** They opened its link, in whichever browser. */
    record ByLink(LoginSecret token) implements LoginProof {}

    /** They typed its code, in the browser that asked for it: no other has the handle. */
    record ByCode(LoginSecret handle, VerificationCode code) implements LoginProof {}
}
