package io.unknot.notification.words;

import static io.unknot.notification.message.Channel.EMAIL;
import static io.unknot.notification.message.Channel.INBOX;
import static io.unknot.notification.message.Channel.SMS;
import static io.unknot.notification.words.template.Placeholder.ADDRESS;
import static io.unknot.notification.words.template.Placeholder.CLINIC;
import static io.unknot.notification.words.template.Placeholder.CODE;
import static io.unknot.notification.words.template.Placeholder.COUNT;
import static io.unknot.notification.words.template.Placeholder.DATE;
import static io.unknot.notification.words.template.Placeholder.DAY;
import static io.unknot.notification.words.template.Placeholder.FIRST;
import static io.unknot.notification.words.template.Placeholder.LAST;
import static io.unknot.notification.words.template.Placeholder.LINK;
import static io.unknot.notification.words.template.Placeholder.MINUTES;
import static io.unknot.notification.words.template.Placeholder.NAME;
import static io.unknot.notification.words.template.Placeholder.NO;
import static io.unknot.notification.words.template.Placeholder.START;
import static io.unknot.notification.words.template.Placeholder.TIME;
import static io.unknot.notification.words.template.Placeholder.UNTIL;
import static io.unknot.notification.words.template.Placeholder.VISITS;
import static io.unknot.notification.words.template.Placeholder.WAS;
import static io.unknot.notification.words.template.Placeholder.WHEN;
import static io.unknot.notification.words.template.Placeholder.YES;

import io.unknot.notification.message.Channel;
import io.unknot.notification.words.template.Placeholder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What there are words for: each kind of message, and a move that changed neither time nor place. */
public enum Occasion {
    CONFIRMATION(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    CANCELLATION(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    MOVE(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, WAS, LINK),
    CHANGE(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    EARLY_REMINDER(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK, YES, NO),
    LATE_REMINDER(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK, YES, NO),
    AFTERCARE(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    SCORE_REQUEST(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    REVIEW_REQUEST(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, LINK),
    WAITLIST_OFFER(Audience.CLIENT, NAME, CLINIC, ADDRESS, WHEN, START, DATE, TIME, UNTIL, LINK),
    COURSE_CONFIRMATION(Audience.CLIENT, NAME, CLINIC, ADDRESS, START, DATE, TIME, COUNT, VISITS, LINK),
    /** To an address that nobody has proven to be theirs yet: it must say nothing but the code. */
    CONTACT_CODE(Audience.NEWCOMER, CODE, MINUTES),
    /** To whoever reads a contact that several may share: it names none of them. */
    LOGIN_LINK(Audience.NEWCOMER, CODE, MINUTES, LINK),
    STAFF_BOOKED(Audience.STAFF, NAME, CLINIC, WHEN, START, LINK),
    STAFF_MOVED(Audience.STAFF, NAME, CLINIC, WHEN, START, WAS, LINK),
    STAFF_CANCELLED(Audience.STAFF, NAME, CLINIC, WHEN, START, LINK),
    STAFF_CONFLICT(Audience.STAFF, NAME, CLINIC, COUNT, LINK),
    STAFF_PLAN_PAUSED(Audience.STAFF, NAME, CLINIC, LINK),
    DAILY_SCHEDULE(Audience.STAFF, NAME, CLINIC, DAY, COUNT, FIRST, LAST, LINK);

    /** Fit for a screen that is locked and for anybody who looks at it. */
    private static final Set<Placeholder> FIT_FOR_A_HEADING = EnumSet.of(CLINIC, START, DATE, TIME, DAY, COUNT);

    private final Audience audience;

    @SuppressWarnings("ImmutableEnumChecker") // nobody has it but as a copy
    private final Set<Placeholder> placeholders;

    Occasion(Audience audience, Placeholder... placeholders) {
        this.audience = audience;
        this.placeholders = EnumSet.copyOf(Arrays.asList(placeholders));
    }

    /** By which channels it is told. */
    public Set<Channel> channels() {
        return switch (audience) {
            case CLIENT -> EnumSet.of(EMAIL, SMS, INBOX);
            case NEWCOMER -> EnumSet.of(EMAIL, SMS);
            case STAFF -> EnumSet.of(EMAIL, INBOX);
        };
    }

    /** Whether it is for those who work there. */
    public boolean isForStaff() {
        return audience == Audience.STAFF;
    }

    /** What a body may say. */
    public Set<Placeholder> inBody() {
        return EnumSet.copyOf(placeholders);
    }

    /** What a heading may say. */
    public Set<Placeholder> inHeading() {
        var fit = inBody();
        fit.retainAll(FIT_FOR_A_HEADING);
        return fit;
    }

    /** Without which a body is of no use to anybody. */
    Optional<Placeholder> needed() {
        return switch (this) {
            case CONTACT_CODE -> Optional.of(CODE);
            case WAITLIST_OFFER, LOGIN_LINK -> Optional.of(LINK);
            default -> Optional.empty();
        };
    }

    /** The spelling in addresses and files, such as {@code late-reminder}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The occasion that is spelled so. */
    public static Optional<Occasion> of(String word) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.word().equals(word))
                .findFirst();
    }

    private enum Audience {
        CLIENT,
        NEWCOMER,
        STAFF
    }
}
