package io.unknot.events;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentClientMerged;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.events.appointment.AppointmentRestored;
import io.unknot.events.careplan.CarePlanBooked;
import io.unknot.events.careplan.CarePlanEnded;
import io.unknot.events.careplan.CarePlanPaused;
import io.unknot.events.careplan.CarePlanResumed;
import io.unknot.events.careplan.CarePlanReviewed;
import io.unknot.events.client.ClientErased;
import io.unknot.events.client.ClientMerged;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.group.GroupVisitCancelled;
import io.unknot.events.group.GroupVisitPlanned;
import io.unknot.events.policy.PolicyChanged;
import io.unknot.events.recommendation.RecommendationChanged;
import io.unknot.events.reminder.ReminderAnswered;
import io.unknot.events.reminder.ReminderFailed;
import io.unknot.events.reminder.ReminderSent;
import io.unknot.events.review.RatingChanged;
import io.unknot.events.verification.LoginLinkAsked;
import io.unknot.events.verification.VerificationAsked;
import io.unknot.events.waitlist.WaitlistLapsed;
import io.unknot.events.waitlist.WaitlistOffered;
import io.unknot.events.waitlist.WaitlistTaken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event there is: the type name it travels under, its record and its topic. A record's fields may grow; a change
 * that an older reader would misunderstand is a new record with a new type name ending in the next number.
 */
public final class EventCatalogue {

    /** One line of the catalogue. */
    public record Entry(String type, Class<? extends Event> record, String topic) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("io.unknot.clinic.changed.v1", ClinicChanged.class, Topics.CLINICS),
            new Entry("io.unknot.treatment.changed.v1", TreatmentChanged.class, Topics.TREATMENTS),
            new Entry("io.unknot.therapist.changed.v1", TherapistChanged.class, Topics.THERAPISTS),
            new Entry("io.unknot.shift.changed.v1", ShiftChanged.class, Topics.SHIFTS),
            new Entry("io.unknot.time-off.changed.v1", TimeOffChanged.class, Topics.TIME_OFF),
            new Entry("io.unknot.appointment.held.v1", AppointmentHeld.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.booked.v1", AppointmentBooked.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.moved.v1", AppointmentMoved.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.cancelled.v1", AppointmentCancelled.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.hold-expired.v1", AppointmentHoldExpired.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.requested.v1", AppointmentRequested.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.checked-in.v1", AppointmentCheckedIn.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.completed.v1", AppointmentCompleted.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.missed.v1", AppointmentMissed.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.restored.v1", AppointmentRestored.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.group-visit.planned.v1", GroupVisitPlanned.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.group-visit.cancelled.v1", GroupVisitCancelled.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.appointment.client-merged.v1", AppointmentClientMerged.class, Topics.APPOINTMENTS),
            new Entry("io.unknot.policy.changed.v1", PolicyChanged.class, Topics.POLICIES),
            new Entry("io.unknot.rating.changed.v1", RatingChanged.class, Topics.REVIEWS),
            new Entry("io.unknot.recommendation.changed.v1", RecommendationChanged.class, Topics.RECOMMENDATIONS),
            new Entry("io.unknot.waitlist.offered.v1", WaitlistOffered.class, Topics.WAITLIST),
            new Entry("io.unknot.waitlist.taken.v1", WaitlistTaken.class, Topics.WAITLIST),
            new Entry("io.unknot.waitlist.lapsed.v1", WaitlistLapsed.class, Topics.WAITLIST),
            new Entry("io.unknot.care-plan.booked.v1", CarePlanBooked.class, Topics.CARE_PLANS),
            new Entry("io.unknot.care-plan.paused.v1", CarePlanPaused.class, Topics.CARE_PLANS),
            new Entry("io.unknot.care-plan.resumed.v1", CarePlanResumed.class, Topics.CARE_PLANS),
            new Entry("io.unknot.care-plan.reviewed.v1", CarePlanReviewed.class, Topics.CARE_PLANS),
            new Entry("io.unknot.care-plan.ended.v1", CarePlanEnded.class, Topics.CARE_PLANS),
            new Entry("io.unknot.client.merged.v1", ClientMerged.class, Topics.CLIENTS),
            new Entry("io.unknot.client.erased.v1", ClientErased.class, Topics.CLIENTS),
            new Entry("io.unknot.verification.asked.v1", VerificationAsked.class, Topics.VERIFICATIONS),
            new Entry("io.unknot.login-link.asked.v1", LoginLinkAsked.class, Topics.VERIFICATIONS),
            new Entry("io.unknot.reminder.sent.v1", ReminderSent.class, Topics.REMINDERS),
            new Entry("io.unknot.reminder.failed.v1", ReminderFailed.class, Topics.REMINDERS),
            new Entry("io.unknot.reminder.answered.v1", ReminderAnswered.class, Topics.REMINDERS));

    private static final Map<Class<?>, Entry> BY_RECORD =
            ENTRIES.stream().collect(Collectors.toMap(Entry::record, Function.identity()));
    private static final Map<String, Entry> BY_TYPE =
            ENTRIES.stream().collect(Collectors.toMap(Entry::type, Function.identity()));

    private EventCatalogue() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** The CloudEvents type, for example {@code io.unknot.appointment.held.v1}. */
    public static String typeOf(Event event) {
        return entryOf(event).type();
    }

    public static String topicOf(Event event) {
        return entryOf(event).topic();
    }

    /** Empty for a type this version does not know: a newer service speaks, and the reader passes over it. */
    public static Optional<Class<? extends Event>> recordOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type)).map(Entry::record);
    }

    private static Entry entryOf(Event event) {
        var entry = BY_RECORD.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException(event.getClass() + " has no line in the event catalogue");
        }
        return entry;
    }
}
