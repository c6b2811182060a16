package io.unknot.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands over one connection that is kept, by somebody who has logged in: with their cookie and their token. */
public final class HttpCommands implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CloseableHttpClient client =
            HttpClients.custom().disableContentCompression().build();
    private final URI gateway;
    private Optional<JsonNode> token = Optional.empty();

    private HttpCommands(URI gateway) {
        this.gateway = gateway;
    }

    /** Logs in with the name as the password, as the demo logins have it. */
    public static HttpCommands loggedIn(URI gateway, String username) {
        var commands = new HttpCommands(gateway);
        var session = commands.post("/api/v1/session", Map.of("username", username, "password", username));
        commands.token = Optional.of(session.expect(200).path("csrf"));
        return commands;
    }

    /** Sends a body and returns once the whole answer is there, whatever it says. */
    public Reply post(String path, Object body) {
        var request = new HttpPost(gateway.resolve(path));
        request.setEntity(new StringEntity(JSON.writeValueAsString(body), ContentType.APPLICATION_JSON));
        token.ifPresent(csrf -> request.setHeader(
                csrf.path("header").asString(), csrf.path("token").asString()));
        try {
            return client.execute(
                    request, response -> new Reply(response.getCode(), EntityUtils.toString(response.getEntity())));
        } catch (IOException e) {
            throw new IllegalStateException(path + " does not answer", e);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** What came back. */
    public record Reply(int status, String text) {

        /** The body; any other status ends the measurement. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Answers " + status + " " + text);
            }
            return JSON.readTree(text);
        }
    }
}
