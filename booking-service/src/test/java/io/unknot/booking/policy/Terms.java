package io.unknot.booking.policy;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What levels say in tests: a value at a time. */
public final class Terms {

    public static final Consequence FIFTEEN_POUNDS = new Consequence.Fee(1_500, Currency.getInstance("GBP"));

    private Terms() {}

    public static PolicyValues notice(int minutes) {
        return said(minutes, null, null, null, null, null, null, null, null);
    }

    public static PolicyValues horizon(int days) {
        return said(null, days, null, null, null, null, null, null, null);
    }

    public static PolicyValues cap(int bookings) {
        return said(null, null, null, null, null, null, null, bookings, null);
    }

    /** Calling off later than so many minutes before the start has this consequence. */
    public static PolicyValues lateCancel(int untilMinutes, Consequence consequence) {
        return said(null, null, untilMinutes, null, consequence, null, null, null, null);
    }

    public static PolicyValues noShow(Consequence consequence) {
        return said(null, null, null, null, null, consequence, null, null, null);
    }

    public static PolicyValues moveUntil(int minutes) {
        return said(null, null, null, minutes, null, null, null, null, null);
    }

    public static PolicyValues manualApproval() {
        return said(null, null, null, null, null, null, true, null, null);
    }

    public static PolicyValues withoutScreening() {
        return said(null, null, null, null, null, null, null, null, false);
    }

    public static PolicyValues screeningRequired() {
        return said(null, null, null, null, null, null, null, null, true);
    }

    private static PolicyValues said(
            @Nullable Integer notice,
            @Nullable Integer horizon,
            @Nullable Integer cancelUntil,
            @Nullable Integer moveUntil,
            @Nullable Consequence lateCancel,
            @Nullable Consequence noShow,
            @Nullable Boolean approval,
            @Nullable Integer cap,
            @Nullable Boolean screening) {
        return new PolicyValues(
                Optional.ofNullable(notice),
                Optional.ofNullable(horizon),
                Optional.ofNullable(cancelUntil),
                Optional.ofNullable(moveUntil),
                Optional.ofNullable(lateCancel),
                Optional.ofNullable(noShow),
                Optional.ofNullable(approval),
                Optional.empty(),
                Optional.ofNullable(cap),
                Optional.ofNullable(screening),
                Optional.empty());
    }
}
