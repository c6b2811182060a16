package io.unknot.booking.erasure.web;

import io.unknot.booking.client.web.KnownClients;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Whatever somebody wanted to keep of a client who was forgotten at that moment: there is no such client. */
@Component
class ForgottenClients implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                        && String.valueOf(failure.getMessage()).contains("client_is_not_forgotten")
                ? KnownClients.unknown().problem()
                : null;
    }
}
