package io.unknot.therapist.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shows of how many therapists with shifts to come the licence is over or about to end: nobody can book them from that day
 * on, and their clinics should hear of it before.
 */
@Component
public class ShowLicences {

    /** As long as renewing one may take. */
    private static final int AHEAD_DAYS = 30;

    private final ChainInMemory chain;
    private final InstantSource clock;
    private volatile long ending;
    private volatile long ended;

    ShowLicences(ChainInMemory chain, InstantSource clock, MeterRegistry registry) {
        this.chain = chain;
        this.clock = clock;
        Gauge.builder("unknot.therapist.licences", () -> ending)
                .description("therapists with shifts whose last licence ends within 30 days, or has ended")
                .tag("state", "ending")
                .register(registry);
        Gauge.builder("unknot.therapist.licences", () -> ended)
                .description("therapists with shifts whose last licence ends within 30 days, or has ended")
                .tag("state", "ended")
                .register(registry);
    }

    /** As it is today; nothing before the chain was read for the first time. */
    public void show() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        chain.known().ifPresent(known -> {
            ended = count(known.catalogue(), profile -> !profile.licensedOn(today));
            ending = count(
                    known.catalogue(),
                    profile -> profile.licensedOn(today) && !profile.licensedOn(today.plusDays(AHEAD_DAYS)));
        });
    }

    private static long count(Catalogue catalogue, Predicate<TherapistProfile> which) {
        return working(catalogue)
                .map(therapist -> therapist.therapist().profile())
                .filter(which)
                .count();
    }

    private static Stream<RosteredTherapist> working(Catalogue catalogue) {
        return catalogue.clinics().stream()
                .flatMap(clinic -> catalogue.therapistsAt(clinic.id()).stream())
                .distinct();
    }
}
