package io.unknot.booking.client.verification.web;

import io.unknot.booking.client.verification.VerificationRefused;
import io.unknot.booking.client.verification.VerificationRefused.CodeLapsed;
import io.unknot.booking.client.verification.VerificationRefused.NoSuchContact;
import io.unknot.booking.client.verification.VerificationRefused.TooManyVerifications;
import io.unknot.booking.client.verification.VerificationRefused.UnknownVerification;
import io.unknot.booking.client.verification.VerificationRefused.WrongCode;
import io.unknot.service.problem.Problem;

/** Each refusal of a verification as a problem of its own. */
final class VerificationProblems {

    private VerificationProblems() {}

    static Throwable of(VerificationRefused refused) {
        return problem(refused).toException();
    }

    private static Problem problem(VerificationRefused refused) {
        return switch (refused) {
            case UnknownVerification _ ->
                Problem.of(404, "unknown-verification", "There is no such verification")
                        .next("Ask for another code.");
            case NoSuchContact _ ->
                Problem.of(400, "invalid-request", "The client cannot be reached so")
                        .field("channel", "the client has no phone number")
                        .next("Save the client with one first, or ask for the e-mail.");
            case TooManyVerifications _ ->
                Problem.of(409, "too-many-verifications", "This contact was asked about three times in ten minutes")
                        .next("Use the code that was sent last, or try again in ten minutes.")
                        .retryAfter(600);
            case WrongCode wrong ->
                Problem.of(409, "wrong-code", "This is not the code we sent")
                        .next("Type the six digits of the newest message.")
                        .with("triesLeft", wrong.triesLeft());
            case CodeLapsed _ ->
                Problem.of(410, "code-lapsed", "This code can no longer be used")
                        .next("Ask for another code.");
        };
    }
}
