package io.unknot.booking.erasure.postgres;

import java.util.List;

/**
 * All that goes with a client, statement by statement; those that refer to others come first. A test holds this list
 * against the tables: one that refers to clients and is named nowhere fails it.
 */
final class WhatIsTheirs {

    private static final String VISITS = "(SELECT id FROM appointment WHERE client_id = :client)";

    // The scope names the caller and the address, and either may name the client or something of theirs.
    private static final String ANSWERS = """
        DELETE FROM repeated_request WHERE EXISTS (
            SELECT FROM regexp_matches(scope || ' ' || coalesce(location, ''), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
                                       'g') AS named
            WHERE named[1]::uuid IN (
                SELECT CAST(:client AS uuid)
                UNION ALL SELECT id FROM appointment WHERE client_id = :client
                UNION ALL SELECT id FROM care_plan WHERE client_id = :client
                UNION ALL SELECT id FROM review WHERE client_id = :client
                UNION ALL SELECT id FROM contact_verification WHERE client_id = :client
                UNION ALL SELECT m.id FROM manage_link m JOIN appointment a ON a.id = m.appointment_id
                          WHERE a.client_id = :client))
        """;

    // One that somebody is just offering a time is passed over here, and seen afterwards.
    private static final String WISHES = """
        UPDATE waitlist_wish SET state = 'withdrawn' WHERE id IN (
            SELECT id FROM waitlist_wish WHERE client_id = :client AND state = 'waiting' FOR UPDATE SKIP LOCKED)
        """;
    private static final String NOTES =
            "UPDATE care_plan_review SET note = NULL WHERE plan_id IN (SELECT id FROM care_plan WHERE client_id ="
                    + " :client)";
    private static final String RECOMMENDATIONS =
            "DELETE FROM recommendation WHERE code IN (SELECT code FROM referral_code WHERE client_id = :client)";
    private static final String CONTACTS = """
        UPDATE client SET erased_at = clock_timestamp(), changed_at = clock_timestamp(), contacts = NULL,
                          email_hash = NULL, phone_hash = NULL, found_by = NULL, email_verified_at = NULL,
                          phone_verified_at = NULL, language = 'en'
        WHERE id = :client
        """;

    static final List<String> ERASE = List.of(
            ANSWERS,
            WISHES,
            RECOMMENDATIONS,
            "DELETE FROM referral_code WHERE client_id = :client",
            "DELETE FROM referral WHERE client_id = :client",
            "DELETE FROM login_link_client WHERE client_id = :client",
            "DELETE FROM contact_verification WHERE client_id = :client",
            "DELETE FROM preference WHERE client_id = :client",
            "DELETE FROM progress_notice WHERE client_id = :client",
            "DELETE FROM score WHERE client_id = :client",
            "DELETE FROM visit_note WHERE client_id = :client",
            "DELETE FROM clearance WHERE client_id = :client",
            "DELETE FROM screening WHERE client_id = :client",
            "DELETE FROM episode WHERE client_id = :client",
            "DELETE FROM manage_link WHERE appointment_id IN " + VISITS,
            "DELETE FROM attendance_reply WHERE appointment_id IN " + VISITS,
            "DELETE FROM appointment_undo WHERE appointment_id IN " + VISITS,
            NOTES,
            "UPDATE review SET text = NULL WHERE client_id = :client",
            "DELETE FROM client_key WHERE client_id = :client",
            CONTACTS);

    private WhatIsTheirs() {}
}
