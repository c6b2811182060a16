package io.unknot.system.gateway;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, whatever the status. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(text());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body's JSON when the status is the one expected, else an error that shows what came instead. */
    public JsonNode expect(int status) {
        if (status() != status) {
            throw new AssertionError("Expected " + status + " but got " + this);
        }
        return json();
    }

    @Override
    public String toString() {
        return status() + " for " + response.request().method() + " " + response.uri() + ": " + text();
    }
}
