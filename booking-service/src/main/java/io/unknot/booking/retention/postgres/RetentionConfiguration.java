package io.unknot.booking.retention.postgres;

import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.erasure.EraseClient;
import io.unknot.booking.retention.Outdated;
import io.unknot.booking.retention.postgres.OutdatedRows.Rows;
import io.unknot.booking.retention.postgres.OutdatedRows.Stores;
import io.unknot.outbox.Writes;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Each kind with its period, {@code unknot.retention.<kind>} in ISO 8601 such as {@code P10Y}: see docs/privacy.md. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final Stores stores;

    RetentionConfiguration(DatabaseClient database, Writes writes, AuditTrail audit) {
        this.stores = new Stores(database, writes, audit);
    }

    @Bean
    Outdated idleClients(@Value("${unknot.retention.idle-clients:P10Y}") Period keptFor, EraseClient eraseClient) {
        return clients("idle-clients", keptFor, OutdatedClients.IDLE, eraseClient);
    }

    @Bean
    Outdated newcomers(@Value("${unknot.retention.newcomers:P1Y}") Period keptFor, EraseClient eraseClient) {
        return clients("newcomers", keptFor, OutdatedClients.NEVER_CAME, eraseClient);
    }

    @Bean
    Outdated safetyAnswers(@Value("${unknot.retention.safety-answers:P10Y}") Period keptFor) {
        return rows("safety-answers", keptFor, "SELECT id, answered_at AS since FROM screening", "screening");
    }

    @Bean
    Outdated clearances(@Value("${unknot.retention.clearances:P10Y}") Period keptFor) {
        return rows("clearances", keptFor, "SELECT id, until AS since FROM clearance", "clearance");
    }

    @Bean
    Outdated scores(@Value("${unknot.retention.scores:P10Y}") Period keptFor) {
        return rows("scores", keptFor, "SELECT id, said_at AS since FROM score", "score");
    }

    @Bean
    Outdated endedWishes(@Value("${unknot.retention.ended-wishes:P1Y}") Period keptFor) {
        return new OutdatedRows(
                "ended-wishes",
                atLeastADay(keptFor),
                new Rows(
                        outdated("""
                            SELECT id, ends_at AS since FROM waitlist_wish
                            WHERE state IN ('taken', 'withdrawn', 'lapsed')
                            """),
                        List.of(
                                "DELETE FROM waitlist_offer WHERE wish_id = ANY (:ids::uuid[])",
                                "DELETE FROM waitlist_wish WHERE id = ANY (:ids::uuid[])")),
                stores);
    }

    @Bean
    Outdated verifications(@Value("${unknot.retention.verifications:P30D}") Period keptFor) {
        return rows(
                "verifications",
                keptFor,
                "SELECT id, asked_at AS since FROM contact_verification",
                "contact_verification");
    }

    @Bean
    Outdated loginLinks(@Value("${unknot.retention.login-links:P1D}") Period keptFor) {
        return rows("login-links", keptFor, "SELECT id, asked_at AS since FROM login_link", "login_link");
    }

    /** Answers to repeated requests; a day is promised to whoever repeats one. */
    @Bean
    Outdated keptAnswers(@Value("${unknot.retention.kept-answers:P1D}") Period keptFor) {
        return new OutdatedRows(
                "kept-answers",
                atLeastADay(keptFor),
                new Rows(
                        outdated("SELECT scope || ' ' || key AS id, answered_at AS since FROM repeated_request"),
                        List.of("DELETE FROM repeated_request WHERE scope || ' ' || key = ANY (:ids)")),
                stores);
    }

    private Outdated clients(String kind, Period keptFor, String outdated, EraseClient eraseClient) {
        return new OutdatedClients(kind, atLeastADay(keptFor), outdated, stores.database(), eraseClient);
    }

    private Outdated rows(String kind, Period keptFor, String all, String table) {
        var delete = "DELETE FROM " + table + " WHERE id = ANY (:ids::uuid[])";
        return new OutdatedRows(kind, atLeastADay(keptFor), new Rows(outdated(all), List.of(delete)), stores);
    }

    private static String outdated(String all) {
        return "SELECT id, since FROM (" + all
                + ") AS every WHERE since < clock_timestamp() - CAST(:period AS interval)";
    }

    private static Period atLeastADay(Period keptFor) {
        if (!SOME_DAY.plus(keptFor).isAfter(SOME_DAY)) {
            throw new IllegalArgumentException("unknot.retention: " + keptFor + " is less than a day");
        }
        return keptFor;
    }
}
