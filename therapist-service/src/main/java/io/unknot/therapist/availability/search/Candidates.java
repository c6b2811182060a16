package io.unknot.therapist.availability.search;

import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.RosteredTherapist;
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
        chain.book().at(clinic.id(), now).ifPresent(today -> {
            for (var each : open) {
                for (var rostered : chain.catalogue().therapistsAt(clinic.id())) {
                    if (suits(rostered, each.choice(), search)) {
                        today.candidate(rostered.id(), each.choice().timing())
                                .map(each::within)
                                .ifPresent(candidates::add);
                    }
                }
            }
        });
    }

    private static boolean suits(RosteredTherapist rostered, What.Choice choice, Search search) {
        var therapist = rostered.therapist();
        return search.who().fits(therapist)
                && rostered.gives(choice.treatment().id())
                && search.who().fits(therapist, choice.treatment())
                && search.budget().allows(therapist, choice.treatment(), choice.variant());
    }
}
