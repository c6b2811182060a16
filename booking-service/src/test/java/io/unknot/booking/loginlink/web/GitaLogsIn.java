package io.unknot.booking.loginlink.web;

import io.unknot.booking.Http;
import io.unknot.booking.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Gita is known, reads her e-mail and has no password. */
abstract class GitaLogsIn {

    @Autowired
    Http http;

    @Autowired
    Town town;

    @Autowired
    DatabaseClient database;

    LoginStory story;
    UUID gita = UUID.randomUUID();

    @BeforeEach
    void gitaIsKnown() {
        town.client();
        story = new LoginStory(http, database);
        gita = story.client("Gita Guest");
    }
}
