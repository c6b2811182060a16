package io.unknot.therapist.match.score;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.match.score.Reason.Away;
import io.unknot.therapist.match.score.Reason.Costs;
import io.unknot.therapist.match.score.Reason.Experienced;
import io.unknot.therapist.match.score.Reason.Free;
import io.unknot.therapist.match.score.Reason.Licensed;
import io.unknot.therapist.match.score.Reason.OfGender;
import io.unknot.therapist.match.score.Reason.Pressed;
import io.unknot.therapist.match.score.Reason.Rated;
import io.unknot.therapist.match.score.Reason.Recommended;
import io.unknot.therapist.match.score.Reason.Speaks;
import io.unknot.therapist.match.score.Reason.Suits;
import io.unknot.therapist.match.score.Reason.Treats;
import io.unknot.therapist.treatment.Contraindication;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an option by each wish there is, and by what everybody looks at: how soon, how good, how long in practice. */
final class Reasons {

    /** Streets are a third longer than the straight line, and a journey through a town makes 24 km in an hour. */
    private static final double MINUTES_PER_KM = 1.33 * 60 / 24;

    private final Option option;
    private final Wishes wishes;
    private final List<Reason> found = new ArrayList<>();

    private Reasons(Option option, Wishes wishes) {
        this.option = option;
        this.wishes = wishes;
    }

    /** In the order people read them; for one set of wishes the same parts, whatever the option. */
    static List<Reason> of(Option option, Wishes wishes) {
        return new Reasons(option, wishes).all();
    }

    private List<Reason> all() {
        option.licensedUntil().map(Licensed::new).ifPresent(found::add);
        condition(wishes.condition());
        if (wishes.home() != null) {
            found.add(new Away(minutes(wishes.home(), option.clinic().place())));
        }
        var budget = wishes.budget();
        if (budget != null) {
            option.price().map(price -> new Costs(price, budget)).ifPresent(found::add);
        }
        found.add(soon());
        found.add(new Rated(option.rating()));
        found.add(new Experienced(Math.max(
                0, option.day().getYear() - option.therapist().experienceSince().getValue())));
        person();
        if (wishes.pressure() != null) {
            found.add(new Pressed(wishes.pressure(), option.treatment().pressures()));
        }
        return found;
    }

    private void condition(@Nullable String condition) {
        if (condition != null) {
            var treatment = option.treatment();
            var care = treatment.contraindication(condition).map(Contraindication::effect);
            found.add(new Treats(condition, option.therapist().conditions().contains(condition)));
            found.add(new Suits(treatment.name(), condition, treatment.suits().contains(condition), care.orElse(null)));
        }
    }

    private void person() {
        var therapist = option.therapist();
        if (wishes.language() != null) {
            found.add(new Speaks(wishes.language(), therapist.languages().contains(wishes.language())));
        }
        if (wishes.gender() != null) {
            found.add(new OfGender(wishes.gender(), therapist.gender()));
        }
        if (wishes.byCode()) {
            found.add(new Recommended(option.recommended()));
        }
    }

    private Free soon() {
        var zone = option.clinic().zone();
        var today = wishes.now().atZone(zone).toLocalDate();
        var earliest =
                wishes.earliest() == null ? wishes.now() : wishes.earliest().in(zone);
        var from = earliest.isAfter(wishes.now()) ? earliest : wishes.now();
        return new Free(
                option.day(),
                ChronoUnit.DAYS.between(today, option.day()),
                Duration.between(from, option.time().start()));
    }

    private static @Nullable Long minutes(Place home, @Nullable Place clinic) {
        return clinic == null ? null : (long) Math.ceil(home.kilometresTo(clinic) * MINUTES_PER_KM);
    }
}
