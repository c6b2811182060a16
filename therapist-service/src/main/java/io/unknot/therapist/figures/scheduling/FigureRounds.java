package io.unknot.therapist.figures.scheduling;

import io.unknot.service.rounds.Rounds;
import io.unknot.therapist.figures.ShowFill;
import io.unknot.therapist.figures.ShowLicences;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Every minute, in memory alone: nobody is woken by these figures within less. */
@Configuration(proxyBeanMethods = false)
class FigureRounds {

    @Bean
    Rounds workOutFigures(ShowFill showFill, ShowLicences showLicences) {
        return Rounds.of(
                "Working out how full clinics are",
                Duration.ofMinutes(1),
                () -> Mono.fromRunnable(() -> {
                    showFill.show();
                    showLicences.show();
                }));
    }
}
