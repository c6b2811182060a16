package io.unknot.booking.policy;

import java.util.Optional;

/**
 * What one level says; on what is empty, the next level farther away has the word.
 *
 * @param noticeMinutes how long before its start a visit must be booked, 0 to 20,160
 * @param horizonDays how many days from today it may be at the latest, 1 to 730
 * @param cancelUntilMinutes how long before the start a client may call off without consequence; 0 is until it begins
 * @param moveUntilMinutes how long before the start a client may move a visit; 0 is until it begins
 * @param lateCancel what follows when a client calls off later than that
 * @param noShow what follows when nobody comes
 * @param manualApproval whether staff have to agree before a visit is booked
 * @param depositRequired whether clients are told that the clinic asks for a deposit
 * @param openBookingsCap how many visits to come one client may have at most, holds included, 1 to 200
 * @param screeningRequired whether a client must have answered the safety questions before a visit is booked
 * @param screeningValidDays how long such answers are good for, 1 to 730
 */
public record PolicyValues(
        Optional<Integer> noticeMinutes,
        Optional<Integer> horizonDays,
        Optional<Integer> cancelUntilMinutes,
        Optional<Integer> moveUntilMinutes,
        Optional<Consequence> lateCancel,
        Optional<Consequence> noShow,
        Optional<Boolean> manualApproval,
        Optional<Boolean> depositRequired,
        Optional<Integer> openBookingsCap,
        Optional<Boolean> screeningRequired,
        Optional<Integer> screeningValidDays) {

    /** Of a level that says nothing. */
    public static final PolicyValues NOTHING = new PolicyValues(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
