package io.unknot.therapist.availability.web;

import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.StartFilter;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.search.PageCursor;
import io.unknot.therapist.availability.search.RangeEnd;
import io.unknot.therapist.availability.search.Search;
import io.unknot.therapist.availability.search.TimeRange;
import io.unknot.therapist.availability.search.What;
import io.unknot.therapist.availability.search.Where;
import io.unknot.therapist.availability.search.Who;
import io.unknot.therapist.therapist.Gender;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A search as its parameters say it, and the text that tells it from other searches, whichever page is asked for. */
record SearchRequest(Search search, String question) {

    static final int USUAL_LIMIT = 50;
    static final int LONGEST_LIMIT = 200;
    static final int MOST_TREATMENTS = 10;
    static final int MOST_CLINICS = 50;
    static final int MOST_THERAPISTS = 50;
    static final int MOST_WORDS = 10;

    private static final List<String> QUESTION = List.of(
            "treatment",
            "condition",
            "minutes",
            "room",
            "clinic",
            "near",
            "within",
            "from",
            "to",
            "day",
            "part",
            "between",
            "therapist",
            "language",
            "gender",
            "technique",
            "maxPrice",
            "currency",
            "next");
    private static final Set<String> KNOWN =
            Stream.concat(QUESTION.stream(), Stream.of("limit", "after")).collect(Collectors.toUnmodifiableSet());
    private static final long MOST_MINOR = 100_000_000;

    /** Throws 400 naming every parameter that is wrong, or that there is not: a misspelt filter would find too much. */
    static SearchRequest of(MultiValueMap<String, String> query) {
        var parameters = new Parameters(query);
        parameters.complainUnlessAmong(KNOWN);
        var question = parameters.text(QUESTION);
        var search = new Search(
                what(parameters),
                where(parameters),
                who(parameters),
                new TimeRange(rangeEnd(parameters, "from"), rangeEnd(parameters, "to")),
                new StartFilter(days(parameters), PartsOfDay.read(parameters)),
                budget(parameters),
                Boolean.TRUE.equals(parameters.one("next", "must be true or false", Words::yes)),
                (int) parameters.number("limit", 1, LONGEST_LIMIT, USUAL_LIMIT),
                after(parameters, question));
        parameters.complaints().raise();
        return new SearchRequest(search, question);
    }

    private static What what(Parameters parameters) {
        var treatments = parameters.ids("treatment", MOST_TREATMENTS);
        var condition = parameters.one(
                "condition",
                "must be lower-case words joined by hyphens, such as chronic-low-back-pain",
                Words::condition);
        parameters
                .complaints()
                .unless(
                        parameters.has("treatment") || parameters.has("condition"),
                        "treatment",
                        "must be given, unless condition is")
                .unless(
                        !parameters.has("treatment") || !parameters.has("condition"),
                        "condition",
                        "must be left out when treatment is given");
        var minutes = parameters.number("minutes", 1, 24 * 60, 0);
        var features = new HashSet<String>();
        parameters
                .all("room", MOST_WORDS, "must be a feature such as heat", Words::word)
                .forEach(feature -> features.add(feature.toLowerCase(Locale.ROOT)));
        return new What(
                condition == null ? new What.AnyOf(Set.copyOf(treatments)) : new What.For(condition),
                minutes == 0 ? null : Duration.ofMinutes(minutes),
                features);
    }

    private static Where where(Parameters parameters) {
        var clinics = parameters.ids("clinic", MOST_CLINICS);
        var near = parameters.one("near", "must be a latitude and a longitude such as 53.7965,-1.5478", Words::place);
        var within = parameters.one("within", "must be kilometres between 1 and 500", Words::kilometres);
        parameters
                .complaints()
                .unless(
                        !parameters.has("near") || !parameters.has("clinic"),
                        "near",
                        "must be left out when clinic is given")
                .unless(
                        parameters.has("near") == parameters.has("within"),
                        "within",
                        "must be given with near, and only with it");
        if (near != null && within != null) {
            return new Where.Near(near, within);
        }
        return clinics.isEmpty() ? new Where.Everywhere() : new Where.At(Set.copyOf(clinics));
    }

    private static Who who(Parameters parameters) {
        return new Who(
                Set.copyOf(parameters.ids("therapist", MOST_THERAPISTS)),
                Set.copyOf(
                        parameters.all("language", MOST_WORDS, "must be an ISO 639 code such as en", Words::language)),
                Set.copyOf(parameters.all("gender", MOST_WORDS, "must be one of female, male, non-binary", Gender::of)),
                Set.copyOf(
                        parameters.all("technique", MOST_WORDS, "must be a technique such as friction", Words::word)));
    }

    private static Set<DayOfWeek> days(Parameters parameters) {
        return Set.copyOf(parameters.all(
                "day",
                DayOfWeek.values().length,
                "must be a weekday such as MONDAY",
                text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    private static Budget budget(Parameters parameters) {
        var currency = parameters.one("currency", "must be an ISO 4217 code such as GBP", Currency::getInstance);
        var most = parameters.number("maxPrice", 0, MOST_MINOR, -1);
        parameters
                .complaints()
                .unless(
                        !parameters.has("maxPrice") || parameters.has("currency"),
                        "currency",
                        "must be given with maxPrice");
        return new Budget(currency, most < 0 ? null : most);
    }

    private static @Nullable RangeEnd rangeEnd(Parameters parameters, String name) {
        return parameters.one(
                name,
                "must be an instant such as 2026-11-24T09:40:00Z or a date such as 2026-11-24",
                text -> RangeEnd.parse(name, text));
    }

    private static Optional<FreeTime> after(Parameters parameters, String question) {
        return Optional.ofNullable(parameters.one(
                "after",
                "must be the next of an answer to the same search",
                text -> PageCursor.read(text, question).orElse(null)));
    }
}
