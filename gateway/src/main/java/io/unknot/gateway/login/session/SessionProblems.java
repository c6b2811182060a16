package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Person;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;

/** Why nobody is logged in after all; which of name and password was wrong is not said. */
final class SessionProblems {

    static final String AT_PROVIDER = "/login/provider";

    private SessionProblems() {}

    static ProblemException wrongLogin() {
        return Problem.of(401, "wrong-login", "The name or the password is wrong")
                .next("Check both and try again.")
                .toException();
    }

    /** {@code at} is where the browser has to go, if it is an address. */
    static ProblemException confirmElsewhere(Person person) {
        var problem = Problem.of(409, "confirm-elsewhere", "You have no password here to confirm who you are with");
        return person.identity().isPresent()
                ? problem.next("Open the address in `at` in this browser.")
                        .with("at", AT_PROVIDER + "?again=true")
                        .toException()
                : problem.next("Ask for another login link and open it in this browser.")
                        .toException();
    }

    static ProblemException nobodyLoggedIn() {
        return Problem.of(401, "login-needed", "You need to log in for this")
                .next("Log in, then try again.")
                .toException();
    }
}
