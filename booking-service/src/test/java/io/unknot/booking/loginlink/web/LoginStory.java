package io.unknot.booking.loginlink.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.Http;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.web.DrawnLinkController.LinkToSend;
import io.unknot.booking.loginlink.web.LoginLinkController.AskedLoginView;
import io.unknot.service.access.Caller;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Gita was a guest once and showed that her e-mail is hers. She has no password and comes back with a sore neck. */
final class LoginStory {

    static final Caller VISITOR = new Caller.Visitor();
    private static final String CLIENTS = "/api/v1/clients";
    private static final Caller GATEWAY = new Caller.Service("gateway");
    private static final Caller SENDER = new Caller.Service("notification-service");

    private final Http http;
    private final DatabaseClient database;
    final String email = "gita-" + UUID.randomUUID() + "@example.org";

    LoginStory(Http http, DatabaseClient database) {
        this.http = http;
        this.database = database;
    }

    /** A client of this name who reads Gita's e-mail and has shown it. */
    UUID client(String name) {
        var asked = Http.body(
                http.post(VISITOR, "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, email), CLIENTS + "/guests"),
                201);
        confirm(asked);
        return UUID.fromString(JsonPath.read(asked, "$.clientId"));
    }

    /** They have another e-mail since, and have shown it too. */
    void hasAnotherEmail(UUID client) {
        var frontDesk = Http.frontDeskOf(UUID.randomUUID());
        var body = "{\"name\":\"Gita Guest\",\"email\":\"other-%s\"}".formatted(email);
        Http.body(http.put(frontDesk, body, CLIENTS + "/{id}", client));
        confirm(Http.body(
                http.post(frontDesk, "{\"channel\":\"email\"}", CLIENTS + "/{id}/verifications", client), 201));
    }

    private void confirm(String asked) {
        var verification = JsonPath.<String>read(asked, "$.verificationId");
        var drawn = Http.body(http.post(SENDER, "", "/internal/verifications/{id}/code", verification));
        var code = "{\"code\":\"%s\"}".formatted(JsonPath.<String>read(drawn, "$.code"));
        Http.body(http.post(VISITOR, code, CLIENTS + "/verifications/{id}/confirmation", verification));
    }

    ResponseSpec tryToAsk(String contact) {
        return http.post(VISITOR, "{\"email\":\"%s\"}".formatted(contact), "/api/v1/login-links");
    }

    AskedLoginView ask(String contact) {
        return requireNonNull(tryToAsk(contact)
                .expectStatus()
                .isEqualTo(202)
                .expectBody(AskedLoginView.class)
                .returnResult()
                .getResponseBody());
    }

    /** What is told and then sent because of the newest link of this client; empty when nothing is. */
    Optional<LinkToSend> sentTo(UUID client) {
        return database.sql("""
            SELECT l.id FROM login_link l JOIN login_link_client h ON h.login_link_id = l.id
            JOIN outbox o ON o.subject = l.id
            WHERE h.client_id = :client AND l.token_hash IS NULL ORDER BY l.asked_at DESC LIMIT 1
            """)
                .bind("client", client)
                .mapValue(UUID.class)
                .one()
                .blockOptional()
                .map(this::draw);
    }

    LinkToSend draw(UUID link) {
        return requireNonNull(tryToDraw(SENDER, link)
                .expectStatus()
                .isOk()
                .expectBody(LinkToSend.class)
                .returnResult()
                .getResponseBody());
    }

    ResponseSpec tryToDraw(Caller caller, UUID link) {
        return http.post(caller, "", "/internal/login-links/{id}/draw", link);
    }

    ResponseSpec open(String token) {
        return use(GATEWAY, "{\"token\":\"%s\"}".formatted(token));
    }

    ResponseSpec openAs(UUID client, String token) {
        return use(GATEWAY, "{\"token\":\"%s\",\"client\":\"%s\"}".formatted(token, client));
    }

    ResponseSpec type(AskedLoginView asked, String code) {
        return use(GATEWAY, "{\"handle\":\"%s\",\"code\":\"%s\"}".formatted(asked.handle(), code));
    }

    ResponseSpec use(Caller caller, String proof) {
        return http.post(caller, proof, "/internal/login-links/use");
    }

    /** As if so many minutes had gone by since this link was asked for, and since its clients were saved. */
    void wait(AskedLoginView asked, int minutes) {
        var hash = new LinkSecret(asked.handle()).hash();
        database.sql("""
            WITH asked AS (
                UPDATE login_link SET asked_at = asked_at - :minutes * interval '1 minute',
                       expires_at = expires_at - :minutes * interval '1 minute'
                WHERE handle_hash = :hash RETURNING id)
            UPDATE client SET changed_at = changed_at - :minutes * interval '1 minute'
            WHERE id IN (SELECT client_id FROM login_link_client h JOIN asked ON asked.id = h.login_link_id)
            """)
                .bind("minutes", minutes)
                .bind("hash", ByteBuffer.wrap(hash))
                .then()
                .block();
    }

    static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    static void letsIn(ResponseSpec answer, UUID client) {
        assertThat(JsonPath.<String>read(Http.body(answer), "$.id")).isEqualTo(client.toString());
    }
}
