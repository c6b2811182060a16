package io.unknot.booking.export.postgres;

import java.util.List;

/**
 * Things of one kind that are kept of a client: a statement whose rows are JSON objects, each with up to two sealed fields
 * beside it.
 */
record Kind(String name, String sql, List<SealedField> sealed) {

    /** A field of the object whose bytes are in a column of this name, sealed for this purpose followed by the row's id. */
    record SealedField(String field, String purpose, boolean withId, boolean json) {}

    private static Kind plain(String name, String columns) {
        return new Kind(name, "SELECT to_jsonb(it)::text AS plain FROM (" + columns + ") AS it", List.of());
    }

    private static Kind sealed(String name, String columns, SealedField... fields) {
        var bytes = new StringBuilder();
        var left = new StringBuilder("to_jsonb(it)");
        for (var field : fields) {
            bytes.append(", it.").append(field.field());
            left.append(" - '").append(field.field()).append('\'');
        }
        return new Kind(
                name,
                "SELECT (" + left + ")::text AS plain, it.id" + bytes + " FROM (" + columns + ") AS it",
                List.of(fields));
    }

    /** All but who the client is and how they were, which are read elsewhere. */
    static final List<Kind> ALL = List.of(
            plain("consents", """
                SELECT outcomes AS "mayCountOutcomes", wording, source, said_at AS "saidAt" FROM consent
                WHERE client_id = :client OR client_id IN (SELECT id FROM client WHERE merged_into = :client)
                ORDER BY said_at, id LIMIT :most
                """),
            plain("visits", """
                SELECT a.id, a.state, a.clinic_id AS "clinicId", a.therapist_id AS "therapistId",
                       a.treatment_id AS "treatmentId", a.starts_at AS start, upper(a.visible) AS "end",
                       a.cancelled_by AS "cancelledBy", r.reply, n.consequence, n.waived_at AS "waivedAt"
                FROM appointment a LEFT JOIN attendance_reply r ON r.appointment_id = a.id
                     LEFT JOIN noted_consequence n ON n.appointment_id = a.id
                WHERE a.client_id = :client ORDER BY a.starts_at, a.id LIMIT :most
                """),
            plain("courses", """
                SELECT id, state, paused_for AS "pausedFor", preset, booked_at AS "bookedAt",
                       (SELECT array_agg(appointment_id ORDER BY number) FROM care_plan_visit WHERE plan_id = id) AS visits
                FROM care_plan WHERE client_id = :client ORDER BY booked_at, id LIMIT :most
                """),
            sealed("courseReviews", """
                SELECT r.id, r.plan_id AS "courseId", r.decision, r.reviewed_at AS "reviewedAt", r.note
                FROM care_plan_review r JOIN care_plan p ON p.id = r.plan_id
                WHERE p.client_id = :client ORDER BY r.reviewed_at, r.id LIMIT :most
                """, new SealedField("note", "care-plan-review ", true, false)),
            sealed("visitNotes", """
                SELECT id, appointment_id AS "visitId", written_at AS "writtenAt", sealed AS note
                FROM visit_note WHERE client_id = :client ORDER BY written_at, id LIMIT :most
                """, new SealedField("note", "visit-note ", true, false)),
            sealed(
                    "screenings",
                    """
                    SELECT id, questionnaire_version AS "questionnaire", answered_at AS "answeredAt", admits, findings,
                           answers
                    FROM screening WHERE client_id = :client ORDER BY answered_at, id LIMIT :most
                    """,
                    new SealedField("findings", "screening-findings", false, true),
                    new SealedField("answers", "screening-answers", false, true)),
            sealed("clearances", """
                SELECT id, given_at AS "givenAt", until, note
                FROM clearance WHERE client_id = :client ORDER BY given_at, id LIMIT :most
                """, new SealedField("note", "clearance-note", false, true)),
            sealed("preferences", """
                SELECT client_id AS id, changed_at AS "changedAt", sealed AS said
                FROM preference WHERE client_id = :client LIMIT :most
                """, new SealedField("said", "preferences", false, true)),
            sealed("reviews", """
                SELECT id, appointment_id AS "appointmentId", state, stars, submitted_at AS "submittedAt", text
                FROM review WHERE client_id = :client ORDER BY submitted_at, id LIMIT :most
                """, new SealedField("text", "review", false, false)),
            plain("waitlist", """
                SELECT id, state, treatment_id AS "treatmentId", clinics, therapists, first_day AS "firstDay",
                       last_day AS "lastDay", weekdays, hours, since,
                       (SELECT jsonb_agg(jsonb_build_object('state', o.state, 'offeredAt', o.offered_at,
                                                            'start', lower(o.visible)) ORDER BY o.offered_at)
                        FROM waitlist_offer o WHERE o.wish_id = w.id) AS offers
                FROM waitlist_wish w WHERE client_id = :client ORDER BY since, id LIMIT :most
                """),
            plain("referralCodes", """
                SELECT code FROM referral_code WHERE client_id = :client ORDER BY code LIMIT :most
                """),
            plain("audit", """
                SELECT at, actor_kind AS by, action, subject_kind AS "of", subject_id AS "ofId", why
                FROM audit_entry
                WHERE subject_id = :client
                   OR subject_id IN (SELECT id FROM appointment WHERE client_id = :client)
                   OR subject_id IN (SELECT id FROM care_plan WHERE client_id = :client)
                ORDER BY audit_entry.id LIMIT :most
                """));
}
