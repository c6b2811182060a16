package io.unknot.booking.referral.web;

import io.unknot.booking.referral.ReferralRefused;
import io.unknot.booking.referral.ReferralRefused.AlreadyReferred;
import io.unknot.booking.referral.ReferralRefused.NotNew;
import io.unknot.booking.referral.ReferralRefused.OwnCodeUsed;
import io.unknot.booking.referral.ReferralRefused.UnknownCode;
import io.unknot.service.problem.Problem;

/** Each refusal of a code as a problem of its own. */
final class ReferralProblems {

    private ReferralProblems() {}

    static Problem of(ReferralRefused refused) {
        return switch (refused) {
            case UnknownCode _ ->
                Problem.of(400, "unknown-referral-code", "There is no such code")
                        .field("code", "nobody has this code")
                        .next("Ask whoever gave it to you to read it out: it has eight letters and digits.");
            case OwnCodeUsed _ ->
                Problem.of(409, "own-referral-code", "This code is the client's own")
                        .next("Give it to somebody else, or send the code of whoever recommended us.");
            case AlreadyReferred _ ->
                Problem.of(409, "already-referred", "The client has already come by another code")
                        .next("Nothing needs to be done: the first one counts.");
            case NotNew _ ->
                Problem.of(409, "not-a-new-client", "The client has had a visit before")
                        .next("Nothing can be done: a code is for new clients.");
        };
    }
}
