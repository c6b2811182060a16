package io.unknot.notification.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.postgres.row.Columns;
import io.unknot.service.testing.TestIssuer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** The whole service, its neighbours, and a client whose visit each test tells another story of. */
@WholeService
public abstract class VisitStory {

    protected static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    protected Mailbox mailbox;

    @Autowired
    protected BookingService bookingService;

    @Autowired
    protected TherapistService therapistService;

    @Autowired
    protected TestIssuer gateway;

    @Autowired
    private DatabaseClient database;

    @LocalServerPort
    private int port;

    protected final Story story = Story.atRiverside();

    @BeforeEach
    void begin() {
        bookingService.knows(story.client(), "Robin", story.email());
        Topic.tell(story.clinicChanged());
        // Whenever the tests run, nobody sleeps; the first of them may be here before the tables are.
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        run("INSERT INTO notification_policy (quiet_hours) VALUES ('off') ON CONFLICT DO NOTHING"));
    }

    /** When the visit begins, on the clinic's wall. */
    protected static ZonedDateTime wall(Story of) {
        return of.start().atZone(ZoneId.of("Europe/London"));
    }

    @AfterEach
    void mend() {
        bookingService.comeUp();
        therapistService.comeUp();
    }

    protected Api api() {
        return new Api(port, gateway);
    }

    protected void book() {
        Topic.tell(story.held(), story.booked());
    }

    protected void cancel() {
        Topic.tell(story.cancelled());
    }

    protected void awaitMails(Story of, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(of.email())).hasSize(count));
    }

    /** Also while the service cannot answer for a moment. */
    protected void awaitState(Story of, String kind, String state) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(api().states(of.appointment())).containsEntry(kind, state));
    }

    /** Other visits, told after everything else: once their mails are there, the rest was heard too. */
    protected void confirmOtherVisits() {
        for (var other = 0; other < 6; other++) {
            var visit = Story.atRiverside();
            bookingService.knows(visit.client(), "Kim", visit.email());
            Topic.tell(visit.held(), visit.booked());
            awaitMails(visit, 1);
        }
    }

    /** The statement may name the story's appointment as :id. */
    protected void run(String sql) {
        bound(sql).fetch().rowsUpdated().block(PATIENCE);
    }

    /** The one text that the statement finds; it may name the story's appointment as :id. */
    protected String found(String sql) {
        return bound(sql)
                .map(row -> new Columns(row).text("found"))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql) {
        var statement = database.sql(sql);
        return sql.contains(":id") ? statement.bind("id", story.appointment()) : statement;
    }
}
