package io.unknot.booking.vault.scheduling;

import io.unknot.booking.vault.key.MasterKeys;
import io.unknot.booking.vault.key.RotateKeys;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Looks each minute for a newer master key, and wraps everything with it. */
@Configuration(proxyBeanMethods = false)
class RotationRounds {

    @Bean
    Rounds wrapWithTheNewestMasterKey(MasterKeys masterKeys, RotateKeys rotateKeys) {
        return Rounds.of(
                "Wrapping keys anew",
                Duration.ofMinutes(1),
                () -> Mono.fromRunnable(masterKeys::look).then(rotateKeys.rotate()));
    }
}
