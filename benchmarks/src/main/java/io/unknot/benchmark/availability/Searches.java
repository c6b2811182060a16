package io.unknot.benchmark.availability;

import io.unknot.benchmark.chain.BenchmarkChain;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The searches that are measured, as addresses; each begins on some day of the first four weeks. */
record Searches(URI gateway, BenchmarkChain chain) {

    static final int FIRST_DAYS = 28;

    /** All free times of one therapist on one day. */
    Function<SplittableRandom, URI> oneTherapistOneDay() {
        return random -> {
            int therapist = random.nextInt(chain.size().therapists());
            return address(
                    "&therapist=%s&clinic=%s"
                            .formatted(chain.therapist(therapist), chain.clinic(chain.clinicOf(therapist))),
                    random,
                    1);
        };
    }

    /** A page of fifty in two weeks, of so many therapists: those of the first clinics. */
    Function<SplittableRandom, URI> page(int therapists) {
        var clinics = new StringBuilder();
        if (therapists < chain.size().therapists()) {
            for (int clinic = 0; clinic <= chain.clinicOf(therapists - 1); clinic++) {
                clinics.append("&clinic=").append(chain.clinic(clinic));
            }
        }
        return random -> address(clinics + "&limit=50", random, 14);
    }

    /** The next free time of each therapist, the fifty soonest. */
    Function<SplittableRandom, URI> nextFree() {
        return random -> address("&next=true&limit=50", random, 14);
    }

    private URI address(String filters, SplittableRandom random, int days) {
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(FIRST_DAYS));
        return gateway.resolve("/api/v1/availability?treatment=%s%s&from=%s&to=%s"
                .formatted(BenchmarkChain.TREATMENT, filters, from, from.plusDays(days)));
    }
}
