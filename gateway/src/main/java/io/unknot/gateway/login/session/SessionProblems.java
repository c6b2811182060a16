package io.unknot.gateway.login.session;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;

/** Why nobody is logged in after all; which of name and password was wrong is not said. */
final class SessionProblems {

    private SessionProblems() {}

    static ProblemException wrongLogin() {
        return Problem.of(401, "wrong-login", "The name or the password is wrong")
                .next("Check both and try again.")
                .toException();
    }

    static ProblemException nobodyLoggedIn() {
        return Problem.of(401, "login-needed", "You need to log in for this")
                .next("Log in, then try again.")
                .toException();
    }
}
