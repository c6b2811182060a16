package io.unknot.booking.waitlist.scheduling;

import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.waitlist.offer.OfferFreedTime;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers what was freed, four times a second, before many others find it in a search; ends wishes whose days are past
 * once a minute.
 */
@Configuration(proxyBeanMethods = false)
class WaitlistRounds {

    private static final int MOST_STEPS = 50;
    private static final int MOST_WISHES = 500;

    @Bean
    Rounds offerWhatWasFreed(OfferFreedTime offerFreedTime) {
        return Rounds.of(
                "Offering what was freed",
                Duration.ofMillis(250),
                () -> offerFreedTime
                        .next()
                        .repeat(MOST_STEPS - 1)
                        .takeWhile(worked -> worked)
                        .then());
    }

    @Bean
    Rounds endPastWishes(Wishes wishes) {
        return Rounds.of("Ending past wishes", Duration.ofMinutes(1), () -> wishes.lapse(MOST_WISHES));
    }
}
