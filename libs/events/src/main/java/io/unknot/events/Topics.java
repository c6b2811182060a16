package io.unknot.events;

/** The names of all topics; who owns each and what it carries is in docs/events/asyncapi.yaml. */
public final class Topics {
    public static final String CLINICS = "clinics";
    public static final String TREATMENTS = "treatments";
    public static final String THERAPISTS = "therapists";
    public static final String SHIFTS = "shifts";
    public static final String TIME_OFF = "time-off";
    public static final String APPOINTMENTS = "appointments";
    public static final String POLICIES = "policies";
    public static final String REVIEWS = "reviews";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String WAITLIST = "waitlist";
    public static final String CARE_PLANS = "care-plans";
    public static final String CLIENTS = "clients";
    public static final String VERIFICATIONS = "verifications";
    public static final String REMINDERS = "reminders";

    private Topics() {}
}
