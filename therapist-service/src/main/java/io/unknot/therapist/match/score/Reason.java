package io.unknot.therapist.match.score;

import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Contraindication.Effect;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for an option or against it: one part of the whole, from 0 to 1. */
public sealed interface Reason {

    Part part();

    /** From 0, which could not be worse, to 1, which could not be better. */
    double score();

    /** Half at so much, nearly nothing at much more: it goes on falling, so that less is always better. */
    private static double halfAt(long half, long much) {
        return (double) half / (half + Math.max(0, much));
    }

    private static double yes(boolean holds) {
        return holds ? 1 : 0;
    }

    /** The last day of the licence. */
    record Licensed(LocalDate until) implements Reason {
        @Override
        public Part part() {
            return Part.LICENCE;
        }

        @Override
        public double score() {
            return 1;
        }
    }

    /** Whether the therapist names the condition among those they treat. */
    record Treats(String condition, boolean treated) implements Reason {
        @Override
        public Part part() {
            return Part.CONDITION;
        }

        @Override
        public double score() {
            return yes(treated);
        }
    }

    /** Whether the treatment suits the condition: 1, else a half; a quarter less with a warning, a half less adapted. */
    record Suits(
            String treatment,
            String condition,
            boolean suited,
            @Nullable Effect care) implements Reason {
        @Override
        public Part part() {
            return Part.TREATMENT;
        }

        @Override
        public double score() {
            double lessForCare = care == null ? 0 : care == Effect.WARN ? 0.25 : 0.5;
            return (suited ? 1 : 0.5) - lessForCare;
        }
    }

    /** How far it is: half at thirty minutes; nothing at a clinic that does not say where it is. */
    record Away(@Nullable Long minutes) implements Reason {
        @Override
        public Part part() {
            return Part.DISTANCE;
        }

        @Override
        public double score() {
            return minutes == null ? 0 : halfAt(30, minutes);
        }
    }

    /** What it costs beside the budget, in one currency: 1 for nothing, half for all of it, and less beyond. */
    record Costs(Price price, Price budget) implements Reason {
        @Override
        public Part part() {
            return Part.PRICE;
        }

        @Override
        public double score() {
            return price.amountMinor() == 0 ? 1 : halfAt(budget.amountMinor(), price.amountMinor());
        }
    }

    /** How long they would wait from the day they want it: half at three days. Days are counted from today. */
    record Free(LocalDate day, long inDays, Duration waiting) implements Reason {
        private static final long HALF = Duration.ofDays(3).toMinutes();

        @Override
        public Part part() {
            return Part.SOON;
        }

        @Override
        public double score() {
            return halfAt(HALF, waiting.toMinutes());
        }
    }

    /** Stars of clients who came; four reviews of three and a half stars are added, so that one says little. */
    record Rated(@Nullable Rating rating) implements Reason {
        private static final int ADDED = 4;
        private static final double ADDED_STARS = 3.5;

        @Override
        public Part part() {
            return Part.RATING;
        }

        @Override
        public double score() {
            var count = rating == null ? 0 : rating.count();
            var stars = rating == null ? 0 : rating.stars();
            return ((stars + ADDED * ADDED_STARS) / (count + ADDED) - 1) / 4;
        }
    }

    /** Whole years: half at ten. */
    record Experienced(int years) implements Reason {
        @Override
        public Part part() {
            return Part.EXPERIENCE;
        }

        @Override
        public double score() {
            return 1 - halfAt(10, years);
        }
    }

    /** Whether the therapist speaks the language. */
    record Speaks(String language, boolean spoken) implements Reason {
        @Override
        public Part part() {
            return Part.LANGUAGE;
        }

        @Override
        public double score() {
            return yes(spoken);
        }
    }

    /** Whether the therapist is of the gender that was wished for. */
    record OfGender(Gender wished, @Nullable Gender actual) implements Reason {
        @Override
        public Part part() {
            return Part.GENDER;
        }

        @Override
        public double score() {
            return yes(wished == actual);
        }
    }

    /** How near the treatment comes to the pressure wished for: 1, a half, 0; a half where nobody says how firm it is. */
    record Pressed(Pressure wished, Set<Pressure> given) implements Reason {
        @Override
        public Part part() {
            return Part.PRESSURE;
        }

        @Override
        public double score() {
            var off = given.stream().mapToInt(each -> each.stepsFrom(wished)).min();
            return 1 - off.orElse(1) / 2.0;
        }
    }

    /** Whether the owner of the referral code has had a visit with the therapist. */
    record Recommended(boolean recommended) implements Reason {
        @Override
        public Part part() {
            return Part.RECOMMENDATION;
        }

        @Override
        public double score() {
            return yes(recommended);
        }
    }
}
