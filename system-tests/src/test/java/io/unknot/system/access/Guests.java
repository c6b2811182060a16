package io.unknot.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.Safety;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.mail.Mail;
import io.unknot.system.running.RunningSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** People who came by themselves, each with a mailbox, logged in by what was sent there. */
record Guests(List<GatewayClient> sessions, List<String> clients) {

    private static final Pattern CODE = Pattern.compile("(?m)(?:Your code is |asked for it: )([0-9]{6})");

    /** As many of them, who have answered the safety questions. */
    static Guests welcome(RunningSystem system, int count) {
        GatewayClient visitor = system.visitor();
        List<String> emails = IntStream.range(0, count)
                .mapToObj(_ -> "bot-" + UUID.randomUUID() + "@example.org")
                .toList();
        List<JsonNode> asked = emails.stream()
                .map(email -> visitor.post("/api/v1/clients/guests", Map.of("name", "A bot", "email", email))
                        .expect(201))
                .toList();
        for (int i = 0; i < count; i++) {
            String path = "/api/v1/clients/verifications/"
                    + asked.get(i).path("verificationId").asString() + "/confirmation";
            visitor.post(path, Map.of("code", codeTo(system, emails.get(i), "Your code")))
                    .expect(200);
        }
        List<String> clients =
                asked.stream().map(each -> each.path("clientId").asString()).toList();
        Safety safety = new Safety(system.signedIn("frontdesk"));
        clients.forEach(client -> safety.answer(UUID.fromString(client)));
        return new Guests(logIn(system, emails), clients);
    }

    private static List<GatewayClient> logIn(RunningSystem system, List<String> emails) {
        List<GatewayClient> sessions =
                emails.stream().map(_ -> system.visitor()).toList();
        List<String> handles = IntStream.range(0, emails.size())
                .mapToObj(i -> sessions.get(i)
                        .post("/api/v1/login-links", Map.of("email", emails.get(i)))
                        .expect(202)
                        .path("handle")
                        .asString())
                .toList();
        for (int i = 0; i < emails.size(); i++) {
            sessions.get(i)
                    .signInBy(Map.of("handle", handles.get(i), "code", codeTo(system, emails.get(i), "Sign in")));
        }
        return sessions;
    }

    private static String codeTo(RunningSystem system, String email, String heading) {
        Mail mail = system.mailbox().awaitMailTo(email, heading);
        var code = CODE.matcher(mail.full());
        assertThat(code.find()).as(mail.full()).isTrue();
        return code.group(1);
    }

    GatewayClient session(int index) {
        return sessions.get(index);
    }

    boolean include(String client) {
        return clients.contains(client);
    }
}
