package io.unknot.booking.board.scheduling;

import io.unknot.booking.board.live.DayLog;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets each minute what no page can come back for any more. */
@Configuration(proxyBeanMethods = false)
class DayLogRounds {

    /** More than a minute can bring. */
    private static final int AT_ONCE = 20_000;

    @Bean
    Rounds forgetOldChangesOfDays(DayLog log) {
        return Rounds.of("Forgetting old changes of days", Duration.ofMinutes(1), () -> log.forget(AT_ONCE));
    }
}
