package io.unknot.gateway.login;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Profiles local and production were both asked for. */
final class DemoLoginsInProduction extends RuntimeException {

    DemoLoginsInProduction() {
        super("Demo logins are not for production");
    }

    /** Says so at the end of the log, instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DemoLoginsInProduction> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, DemoLoginsInProduction cause) {
            return new FailureAnalysis(
                    "The profiles local and production are both active: anybody could log in with a demo password.",
                    "Start the gateway with one of the two in SPRING_PROFILES_ACTIVE.",
                    cause);
        }
    }
}
