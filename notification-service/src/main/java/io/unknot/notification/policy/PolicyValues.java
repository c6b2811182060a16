package io.unknot.notification.policy;

import io.unknot.notification.message.when.Lead;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a clinic or the organisation says; on what is empty, whoever is farther away has the word: the clinic, then the
 * organisation, then we.
 *
 * @param earlyReminderMinutes how long before a visit, 0 for none
 * @param lateReminderMinutes how long before a visit, 0 for none; less than the early one
 * @param quietHours when nothing is sent that can wait, by the clock of a client who has not said otherwise
 * @param reviewRequests whether clients are asked what they think of a visit
 * @param senderName the name mails come from, of 1 to 60 characters on one line
 */
public record PolicyValues(
        Optional<Integer> earlyReminderMinutes,
        Optional<Integer> lateReminderMinutes,
        Optional<QuietTime> quietHours,
        Optional<Boolean> reviewRequests,
        Optional<String> senderName) {

    /** Of those who never spoke. */
    public static final PolicyValues NOTHING =
            new PolicyValues(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** As we suggest it: two days and two hours before, and nothing that can wait between nine and seven. */
    public static final PolicyValues OURS = new PolicyValues(
            Optional.of(2880),
            Optional.of(120),
            Optional.of(QuietTime.of("21:00-07:00")),
            Optional.of(true),
            Optional.empty());

    /** What holds of both: these values, and the others where these say nothing. */
    public PolicyValues or(PolicyValues farther) {
        return new PolicyValues(
                nearest(farther, PolicyValues::earlyReminderMinutes),
                nearest(farther, PolicyValues::lateReminderMinutes),
                nearest(farther, PolicyValues::quietHours),
                nearest(farther, PolicyValues::reviewRequests),
                nearest(farther, PolicyValues::senderName));
    }

    /** The early reminder, if there is one. */
    public Optional<Lead> early() {
        return earlyReminderMinutes.filter(minutes -> minutes > 0).map(Lead::new);
    }

    /** The late reminder, if there is one. */
    public Optional<Lead> late() {
        return lateReminderMinutes.filter(minutes -> minutes > 0).map(Lead::new);
    }

    private <T> Optional<T> nearest(PolicyValues farther, Function<PolicyValues, Optional<T>> value) {
        return value.apply(this).or(() -> value.apply(farther));
    }
}
