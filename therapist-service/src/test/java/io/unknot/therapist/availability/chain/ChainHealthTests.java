package io.unknot.therapist.availability.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.unknot.schedule.book.AppointmentBook;
import io.unknot.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ChainHealthTests {

    private final ChainInMemory chain = new ChainInMemory();
    private final ChainHealth health = new ChainHealth(chain);

    @Test
    void isNotReadyAndAsksToComeBackBeforeAllIsRead() {
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        var problem = catchThrowableOfType(ProblemException.class, chain::now).problem();
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.type()).isEqualTo("starting");
        assertThat(problem.more()).containsEntry("retryAfterSeconds", 2);
    }

    @Test
    void isReadyOnceItIs() {
        chain.becomes(new Chain(Catalogue.EMPTY, new AppointmentBook()));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(chain.now().catalogue()).isSameAs(Catalogue.EMPTY);
    }
}
