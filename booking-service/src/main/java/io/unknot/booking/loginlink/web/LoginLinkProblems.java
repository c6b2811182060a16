package io.unknot.booking.loginlink.web;

import io.unknot.booking.loginlink.LoginLinkRefused;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkExpired;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkReplaced;
import io.unknot.booking.loginlink.LoginLinkRefused.LinkUsed;
import io.unknot.booking.loginlink.LoginLinkRefused.NoVerifiedContact;
import io.unknot.booking.loginlink.LoginLinkRefused.TooManyTries;
import io.unknot.booking.loginlink.LoginLinkRefused.UnknownLink;
import io.unknot.booking.loginlink.LoginLinkRefused.WhoIsIt;
import io.unknot.booking.loginlink.LoginLinkRefused.WrongLoginCode;
import io.unknot.service.problem.Problem;
import java.util.UUID;

/** Each refusal of a login as a problem of its own. */
final class LoginLinkProblems {

    private LoginLinkProblems() {}

    static Throwable of(LoginLinkRefused refused) {
        return problem(refused).toException();
    }

    private static Problem problem(LoginLinkRefused refused) {
        return switch (refused) {
            case UnknownLink _ ->
                Problem.of(404, "unknown-login-link", "This link opens nothing")
                        .detail("It is not complete, more than a day old, or its account has changed since.")
                        .next("Ask for another link.");
            case LinkExpired _ ->
                Problem.of(410, "login-link-expired", "The fifteen minutes of this link are over")
                        .next("Ask for another link.");
            case LinkUsed _ ->
                Problem.of(410, "login-link-used", "Somebody has signed in with this link")
                        .detail("Each link and each code is good once.")
                        .next("Ask for another link. If it was not you, call your clinic.");
            case LinkReplaced _ ->
                Problem.of(410, "login-link-replaced", "A newer link was sent")
                        .next("Use the one in the newest message.");
            case WrongLoginCode wrong ->
                Problem.of(409, "wrong-code", "This is not the code we sent")
                        .next("Type the six digits of the newest message.")
                        .with("triesLeft", wrong.triesLeft());
            case TooManyTries _ ->
                Problem.of(410, "too-many-tries", "This code was tried five times")
                        .detail("The link in the same message is still good.")
                        .next("Open the link, or ask for another one.");
            case WhoIsIt several ->
                Problem.of(409, "choose-client", "Several of you share this contact")
                        .next("Say who you are.")
                        .with(
                                "clients",
                                several.clients().stream()
                                        .map(client -> new Choice(client.id(), client.name()))
                                        .toList());
            case NoVerifiedContact _ ->
                Problem.of(409, "no-verified-contact", "No contact is known to be yours")
                        .next("Verify your e-mail or your phone first.");
        };
    }

    /** One of those who share a contact. */
    private record Choice(UUID id, String name) {}
}
