package io.unknot.therapist.availability.search;

import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.clinic.Clinic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who could treat somebody with what and where, as a search asks for it. */
final class Candidates {

    private Candidates() {}

    /** By the range they are asked about: days are of each clinic's clock. Throws 404 for an id nobody knows. */
    static Map<Span, List<Candidate>> of(Search search, Chain chain, Instant now) {
        var choices = search.what().in(chain.catalogue());
        search.who().requireKnown(chain.catalogue());
        var candidates = new HashMap<Span, List<Candidate>>();
        for (var clinic : search.where().in(chain.catalogue())) {
            search.range().in(clinic.zone(), now).ifPresent(range -> {
                var ofRange = candidates.computeIfAbsent(range, any -> new ArrayList<>());
                add(ofRange, search, chain, clinic, choices, now);
            });
        }
        return candidates;
    }

    private static void add(
            List<Candidate> candidates,
            Search search,
            Chain chain,
            Clinic clinic,
            List<What.Choice> choices,
            Instant now) {
        var open = OpenChoice.at(clinic, choices, chain.catalogue().limits(), now);
        for (var rostered : chain.catalogue().therapistsAt(clinic.id())) {
            var therapist = rostered.therapist();
            if (!search.who().fits(therapist)) {
                continue;
            }
            for (var each : open) {
                var treatment = each.choice().treatment();
                if (rostered.gives(treatment.id())
                        && search.who().fits(therapist, treatment)
                        && search.budget()
                                .allows(therapist, treatment, each.choice().variant())) {
                    chain.book()
                            .candidate(
                                    clinic.id(), therapist.id(), each.choice().timing(), now)
                            .map(each::within)
                            .ifPresent(candidates::add);
                }
            }
        }
    }
}
