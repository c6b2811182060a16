package io.unknot.booking;

import io.unknot.booking.client.Clients;
import io.unknot.booking.directory.Entries;
import io.unknot.booking.outcome.Weeks;
import io.unknot.booking.screening.AnswerScreening;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.events.Topics;
import io.unknot.outbox.Writes;
import io.unknot.service.database.DatabaseMigration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the service's surroundings are in tests: the topics that others own, and clinics to book at. */
@TestConfiguration(proxyBeanMethods = false)
@Import(WaitingRoom.class)
public class TestSetup {

    @Bean
    KafkaAdmin.NewTopics othersTopics() {
        return new KafkaAdmin.NewTopics(
                new NewTopic(Topics.CLINICS, 3, (short) 1),
                new NewTopic(Topics.TREATMENTS, 3, (short) 1),
                new NewTopic(Topics.THERAPISTS, 3, (short) 1),
                new NewTopic(Topics.SHIFTS, 3, (short) 1),
                new NewTopic(Topics.TIME_OFF, 3, (short) 1),
                new NewTopic(Topics.REMINDERS, 3, (short) 1));
    }

    @Bean
    Http http(Environment environment) {
        return new Http(environment);
    }

    @Bean
    Town town(Entries entries, Clients clients, Writes writes, DatabaseMigration migration, Surgery surgery) {
        return new Town(entries, clients, writes, migration, surgery);
    }

    @Bean
    OpenWrites openWrites(Writes writes, DatabaseClient database) {
        return new OpenWrites(writes, database);
    }

    @Bean
    Surgery surgery(AnswerScreening answerScreening, Questionnaires questionnaires) {
        return new Surgery(answerScreening, questionnaires);
    }

    @Bean
    Weeks weeks(Town town, DatabaseClient database) {
        return new Weeks(town, database);
    }
}
